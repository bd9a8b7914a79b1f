package vn.chitieu.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chitieu.commune.PlainName;
import vn.chitieu.web.PastedCells;
import vn.chitieu.workbook.PlainSheet;

/**
 * Amounts that came as a column, pasted or in a workbook, put beside the targets they are of. The amounts themselves are
 * texts still.
 *
 * @param amounts by id of the target
 * @param problems what could not be put anywhere
 */
public record Column(Map<Long, String> amounts, List<Problem> problems) {

    private static final String PLAN = "ke hoach";
    /** Not the number of a decision ({@code 2031/QĐ-UBND}). */
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d|/\\D)");

    /**
     * Something that has to be mended.
     *
     * @param where number of the line, or address of the cell
     * @param key of the message that says what to do
     */
    public record Problem(String where, String key, List<String> arguments) {

        static Problem at(String where, String key, String... arguments) {
            return new Problem(where, "planning.problem." + key, List.of(arguments));
        }
    }

    public Column {
        amounts = Map.copyOf(amounts);
        problems = List.copyOf(problems);
    }

    /**
     * Lines of a text: amounts alone in the order of the table, an empty line leaving one out; or each with the code or name
     * of its commune before it, where several targets are shown the code of the target after that.
     */
    public static Column pasted(String text, List<PlannedTarget> targets) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
        List<String> stripped = lines.stream().map(String::strip).toList();
        boolean named = stripped.stream().anyMatch(it -> it.contains("\t") || it.contains(";"));
        return named ? named(lines, targets) : inOrder(stripped, targets);
    }

    private static Column inOrder(List<String> lines, List<PlannedTarget> targets) {
        Gathering gathering = new Gathering(targets);
        if (lines.size() != targets.size()) {
            gathering.problems.add(
                    Problem.at("", "lines", String.valueOf(lines.size()), String.valueOf(targets.size())));
        }
        for (int at = 0; at < Math.min(lines.size(), targets.size()); at++) {
            gathering.put(String.valueOf(at + 1), targets.get(at), lines.get(at));
        }
        return gathering.done();
    }

    private static Column named(List<String> lines, List<PlannedTarget> targets) {
        Gathering gathering = new Gathering(targets);
        for (int at = 0; at < lines.size(); at++) {
            List<String> cells = PastedCells.of(lines.get(at));
            if (!lines.get(at).isBlank()) {
                gathering.put(
                        String.valueOf(at + 1),
                        cells.getFirst(),
                        cells.size() > 2 ? cells.get(1) : "",
                        cells.size() == 1 ? "" : cells.getLast());
            }
        }
        return gathering.done();
    }

    /**
     * A sheet with a row of heads: one that begins with "Mã xã" or with "Xã", one with "Kế hoạch", and where a commune has
     * several targets one with "Mã chỉ tiêu". Plans of another year than the one given are not taken.
     */
    public static Column of(PlainSheet sheet, int year, List<PlannedTarget> targets) {
        Gathering gathering = new Gathering(targets);
        int head = head(sheet.rows());
        if (head < 0) {
            gathering.problems.add(Problem.at("", "heads"));
            return gathering.done();
        }
        List<PlainSheet.Cell> heads = sheet.rows().get(head);
        int commune = at(heads, "ma xa") >= 0 ? at(heads, "ma xa") : at(heads, "xa");
        int target = at(heads, "ma chi tieu");
        int amount = amount(heads, year);
        if (amount < 0) {
            PlainSheet.Cell other = heads.get(at(heads, PLAN));
            gathering.problems.add(
                    Problem.at(other.address(), "year", other.typed().strip(), String.valueOf(year)));
            return gathering.done();
        }
        for (List<PlainSheet.Cell> row :
                sheet.rows().subList(head + 1, sheet.rows().size())) {
            if (row.size() <= amount) {
                continue;
            }
            PlainSheet.Cell cell = row.get(amount);
            if (cell.wrong() != null) {
                gathering.problems.add(new Problem(
                        cell.address(), cell.wrong().key(), cell.wrong().arguments()));
            } else if (!cell.typed().isBlank()) {
                gathering.put(cell.address(), typed(row, commune), target < 0 ? "" : typed(row, target), cell.typed());
            }
        }
        return gathering.done();
    }

    /** Rows end where their last cell does. */
    private static String typed(List<PlainSheet.Cell> row, int column) {
        return column < row.size() ? row.get(column).typed() : "";
    }

    /** The column of a year's plans; where no head names a year, the first one of plans. -1 where all are of other years. */
    private static int amount(List<PlainSheet.Cell> heads, int year) {
        boolean dated = false;
        for (int at = 0; at < heads.size(); at++) {
            String head = PlainName.of(heads.get(at).typed());
            Set<String> years = head.startsWith(PLAN)
                    ? YEAR.matcher(head).results().map(MatchResult::group).collect(Collectors.toSet())
                    : Set.of();
            if (years.equals(Set.of(String.valueOf(year)))) {
                return at;
            }
            dated |= !years.isEmpty();
        }
        return dated ? -1 : at(heads, PLAN);
    }

    /** The first row with both heads; -1 where there is none. */
    private static int head(List<List<PlainSheet.Cell>> rows) {
        for (int at = 0; at < rows.size(); at++) {
            if (at(rows.get(at), PLAN) >= 0 && (at(rows.get(at), "ma xa") >= 0 || at(rows.get(at), "xa") >= 0)) {
                return at;
            }
        }
        return -1;
    }

    private static int at(List<PlainSheet.Cell> heads, String words) {
        for (int at = 0; at < heads.size(); at++) {
            if (PlainName.of(heads.get(at).typed()).startsWith(words)) {
                return at;
            }
        }
        return -1;
    }

    /** A name without the word for what kind of commune it is. */
    private static String bare(String name) {
        return PlainName.of(name).replaceFirst("^(?:xa|phuong|dac khu) (?=\\S)", "");
    }

    /** In small letters without accents. */

    /** What is being put beside its targets. */
    private static final class Gathering {

        private final List<PlannedTarget> targets;
        private final Map<Long, String> amounts = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        private Gathering(List<PlannedTarget> targets) {
            this.targets = targets;
        }

        private void put(String where, String commune, String target, String amount) {
            List<PlannedTarget> own = targets.stream()
                    .filter(it -> it.place().commune().equals(commune.strip())
                            || bare(it.commune()).equals(bare(commune)))
                    .toList();
            if (own.isEmpty()) {
                problems.add(Problem.at(where, "commune", commune));
                return;
            }
            if (own.stream().map(PlannedTarget::place).distinct().count() > 1) {
                problems.add(Problem.at(where, "namesake", commune));
                return;
            }
            List<PlannedTarget> meant = target.isBlank()
                    ? own
                    : own.stream()
                            .filter(it -> it.code().equalsIgnoreCase(target.strip()))
                            .toList();
            if (meant.isEmpty()) {
                problems.add(Problem.at(where, "target", target, commune));
            } else if (meant.size() > 1) {
                problems.add(Problem.at(where, "several", commune, String.valueOf(meant.size())));
            } else {
                put(where, meant.getFirst(), amount);
            }
        }

        private void put(String where, PlannedTarget target, String amount) {
            if (!amount.isBlank() && amounts.putIfAbsent(target.id(), amount.strip()) != null) {
                problems.add(Problem.at(where, "twice", target.commune(), target.code()));
            }
        }

        private Column done() {
            return new Column(amounts, problems);
        }
    }
}
