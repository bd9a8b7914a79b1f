package vn.chitieu.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads targets that stand in a table, one a row. */
final class TableRows {

    /** Words of a value that are no unit. */
    private static final Pattern COMPARING =
            Lexicon.pattern("{at-least}|{more-than}|{at-most}|{less-than}|{about}|{upwards}|{downwards}|đạt|đến");
    /** A longer cell tells something. */
    private static final int LONGEST_VALUE = 300;

    private static final Pattern STATE = Lexicon.pattern("^(?:đạt|hoàn thành|duy trì|giữ vững|được|có|không|x$)");

    private @Nullable TableColumns columns;
    private boolean underHead;

    /** The target of a row; none for a head, a group's title or a row of something else. */
    List<ExtractedTarget> of(Block row, Context context) {
        Optional<TableColumns> head = TableColumns.headedBy(row.cells());
        if (head.isPresent()) {
            columns = head.get();
            underHead = true;
            return List.of();
        }
        if (columns == null || context.section() == Section.PAST) {
            return List.of();
        }
        Optional<TableColumns> deeper = underHead ? columns.withRow(row.cells()) : Optional.empty();
        underHead = false;
        if (deeper.isPresent()) {
            columns = deeper.get();
            return List.of();
        }
        return columns.isTold() ? told(row, columns, context) : target(row, columns, context);
    }

    /** What a cell says in sentences. */
    private static List<ExtractedTarget> told(Block row, TableColumns columns, Context context) {
        String said = TableColumns.at(row.cells(), columns.goal());
        return said.isEmpty()
                ? List.of()
                : Statements.of(
                        Block.of(null, said, Map.of(0, row.lineAt(0)), List.of()), context(row, columns, context));
    }

    /** A paragraph ends a table; a title between its rows does not. */
    void end() {
        columns = null;
    }

    private static List<ExtractedTarget> target(Block row, TableColumns columns, Context context) {
        String name = TableColumns.at(row.cells(), columns.name());
        String goal = TableColumns.at(row.cells(), columns.goal());
        String unit = TableColumns.at(row.cells(), columns.unit());
        if (name.isEmpty() || goal.isEmpty() || goal.length() > LONGEST_VALUE) {
            return List.of();
        }
        String before = name + ": ";
        boolean printed = COMPARING
                .matcher(Folding.fold(goal))
                .replaceAll("")
                .chars()
                .anyMatch(it -> Character.isLetter(it) || it == '%' || it == '‰');
        String said = before + goal + (unit.isEmpty() || printed ? "" : " " + unit.toLowerCase(Locale.ROOT));
        Block block = Block.of(null, said, Map.of(0, row.lineAt(0)), List.of());
        Context with = context(row, columns, context);
        List<ExtractedTarget> targets = new ArrayList<>();
        for (Sentence sentence : Sentence.of(block)) {
            for (Mention mention : Mention.of(sentence)) {
                if (sentence.start() + mention.phrase().start() >= before.length()) {
                    targets.add(told(Statements.target(mention, with), row, name, unit, columns));
                }
            }
        }
        if (targets.isEmpty() && STATE.matcher(Folding.fold(goal)).find()) {
            targets.add(told(Wordless.state(block, with), row, name, "", columns));
        }
        return targets;
    }

    private static Context context(Block row, TableColumns columns, Context context) {
        String lead = TableColumns.at(row.cells(), columns.lead());
        String supporting = TableColumns.at(row.cells(), columns.supporting());
        Assignment assignment = lead.isEmpty()
                ? context.assignment()
                : new Assignment(lead, supporting.isEmpty() ? List.of() : List.of(supporting.split(" ?[,;] ?")), lead);
        return new Context(Section.TARGETS, context.leadIns(), assignment, context.aimed());
    }

    private static ExtractedTarget told(ExtractedTarget it, Block row, String name, String unit, TableColumns columns) {
        boolean fromColumn = !unit.isEmpty() && it.low() != null && !"%".equals(it.unit());
        return new ExtractedTarget(
                name,
                it.measure(),
                it.comparator(),
                it.low(),
                it.high(),
                fromColumn ? unit : it.unit(),
                it.horizon(),
                it.deadline() == null && !it.horizon().equals("every-year") ? columns.year() : it.deadline(),
                it.lead(),
                it.supporting(),
                row.text(),
                it.line(),
                it.confidence(),
                it.because(),
                Printed.NOWHERE);
    }
}
