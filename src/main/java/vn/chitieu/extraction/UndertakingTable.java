package vn.chitieu.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extraction.ExtractedTarget.Because;

/** Reads undertakings that stand in a table, one a row. */
final class UndertakingTable {

    private static final Pattern NAME = Lexicon.pattern(
            "^(?:tên |danh mục |nội dung |các )?(?:tên )?(?:đề án|chương trình|công trình|dự án|đề án, [\\w, ]+|chương"
                    + " trình, [\\w, ]+|công trình, [\\w, ]+|nội dung|danh mục|tên|nhiệm vụ)(?:[\\w,/ ]{0,40})$");
    private static final Pattern LEAD = Lexicon.pattern("{in-charge}|(?:đơn vị|cơ quan) thực hiện");
    private static final Pattern ADVISING = Lexicon.pattern("{advises}");
    private static final Pattern SUPPORTING = Lexicon.pattern("phối hợp");
    private static final Pattern TIME =
            Lexicon.pattern("thời gian|thời hạn|tiến độ|hoàn thành|năm thực hiện|thời điểm|trình");
    private static final Pattern MEASURED = Lexicon.pattern("^(?:{head-unit})$|{head-goal}");
    private static final Pattern NUMBER = Pattern.compile("\\d{0,2}(?:\\.\\d{1,2})*\\.?|[IVX]+\\.?|[a-z]\\)?|TT|STT");
    private static final int LONGEST_HEAD = 80;

    private record Columns(int name, int lead, int advising, int supporting, int time, String head) {}

    private @Nullable Columns columns;
    private Undertaking.@Nullable Kind kind;

    void end() {
        columns = null;
        kind = null;
    }

    /** The undertaking of a row; none for a head, a group's title or a row of something else. */
    List<Undertaking> of(Block row, @Nullable Announcement announced) {
        Optional<Columns> head = headedBy(row.cells());
        if (head.isPresent()) {
            columns = head.get();
            kind = Announcement.in(Folding.fold("các " + columns.head()), columns.head())
                    .map(Announcement::kind)
                    .filter(it -> announced == null)
                    .orElse(announced == null ? null : announced.kind());
            return List.of();
        }
        if (columns == null) {
            return List.of();
        }
        List<String> told = row.cells().stream()
                .filter(it -> !it.isEmpty() && !NUMBER.matcher(it).matches())
                .toList();
        if (told.stream().distinct().count() == 1) {
            Optional<Announcement> group = Announcement.in("các " + Folding.fold(told.getFirst()), told.getFirst());
            if (group.isPresent()) {
                kind = group.get().kind();
                return List.of();
            }
        }
        return undertaking(row, columns, announced == null ? columns.head() : announced.words()).stream()
                .toList();
    }

    private Optional<Undertaking> undertaking(Block row, Columns columns, String because) {
        String named = TableColumns.at(row.cells(), columns.name());
        if (named.isEmpty() || NUMBER.matcher(named).matches()) {
            return Optional.empty();
        }
        Block cell = Block.of(null, named, java.util.Map.of(0, row.lineAt(0)), List.of());
        Undertaking.Kind of = kind;
        UndertakingItem item =
                UndertakingItem.listed(cell, new Announcement(of == null ? Undertaking.Kind.SCHEME : of, because));
        boolean own = UndertakingItem.isCalled(cell);
        if (item.names().isEmpty() || of == null && !own) {
            return Optional.empty();
        }
        String lead = TableColumns.at(row.cells(), columns.lead());
        String time = TableColumns.at(row.cells(), columns.time());
        String deadline = time.isEmpty() ? Deadlines.in(named).orElse(null) : time;
        List<String> advising = Offices.names(TableColumns.at(row.cells(), columns.advising()));
        List<String> supporting = Offices.names(TableColumns.at(row.cells(), columns.supporting()));
        List<Because> reasons = new ArrayList<>(List.of(new Because("kind", because)));
        if (!lead.isEmpty()) {
            reasons.add(new Because("offices", lead));
        }
        if (deadline != null) {
            reasons.add(new Because("deadline", deadline));
        }
        String name = String.join("; ", item.names());
        return Optional.of(new Undertaking(
                item.kind(),
                name,
                lead.isEmpty() ? null : lead,
                advising,
                supporting,
                deadline,
                row.text(),
                row.lineAt(0),
                reasons));
    }

    private static Optional<Columns> headedBy(List<String> cells) {
        int name = -1;
        int lead = -1;
        int advising = -1;
        int supporting = -1;
        int time = -1;
        for (int i = 0; i < cells.size(); i++) {
            String head = Folding.fold(cells.get(i));
            if (head.length() > LONGEST_HEAD
                    || MEASURED.matcher(head).find() && !TIME.matcher(head).find()) {
                return Optional.empty();
            }
            if (SUPPORTING.matcher(head).find()) {
                supporting = i;
            } else if (LEAD.matcher(head).find()) {
                lead = i;
                advising = ADVISING.matcher(head).find() ? i : advising;
            } else if (ADVISING.matcher(head).find()) {
                advising = i;
            } else if (name < 0 && NAME.matcher(head).matches()) {
                name = i;
            } else if (TIME.matcher(head).find()) {
                time = i;
            }
        }
        boolean known = name >= 0 && (lead >= 0 || advising >= 0 || time >= 0);
        return known
                ? Optional.of(new Columns(name, lead, advising, supporting, time, cells.get(name)))
                : Optional.empty();
    }
}
