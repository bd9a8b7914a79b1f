package vn.chitieu.planning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.chitieu.workbook.PlainSheet;

/**
 * Amounts that came as a column, pasted or in a workbook, put beside the targets they are of. The amounts themselves are
 * texts still.
 *
 * @param amounts by id of the target
 * @param problems what could not be put anywhere
 */
public record Column(Map<Long, String> amounts, List<Problem> problems) {

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
        List<String> lines = new ArrayList<>(text.lines().map(String::strip).toList());
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        boolean named = lines.stream().anyMatch(it -> it.contains("\t") || it.contains(";"));
        return named ? named(lines, targets) : inOrder(lines, targets);
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
            String[] cells = lines.get(at).split("\\s*[\\t;]\\s*", -1);
            if (!lines.get(at).isEmpty()) {
                gathering.put(
                        String.valueOf(at + 1),
                        cells[0],
                        cells.length > 2 ? cells[1] : "",
                        cells.length == 1 ? "" : cells[cells.length - 1]);
            }
        }
        return gathering.done();
    }

    /**
     * A sheet with a row of heads: one that begins with "Mã xã" or with "Xã", one with "Kế hoạch", and where a commune has
     * several targets one with "Mã chỉ tiêu".
     */
    public static Column of(PlainSheet sheet, List<PlannedTarget> targets) {
        Gathering gathering = new Gathering(targets);
        int head = head(sheet.rows());
        if (head < 0) {
            gathering.problems.add(Problem.at("", "heads"));
            return gathering.done();
        }
        List<PlainSheet.Cell> heads = sheet.rows().get(head);
        int commune = at(heads, "ma xa") >= 0 ? at(heads, "ma xa") : at(heads, "xa");
        int target = at(heads, "ma chi tieu");
        int amount = at(heads, "ke hoach");
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
                gathering.put(
                        cell.address(),
                        row.get(commune).typed(),
                        target < 0 ? "" : row.get(target).typed(),
                        cell.typed());
            }
        }
        return gathering.done();
    }

    /** The first row with both heads; -1 where there is none. */
    private static int head(List<List<PlainSheet.Cell>> rows) {
        for (int at = 0; at < rows.size(); at++) {
            if (at(rows.get(at), "ke hoach") >= 0 && (at(rows.get(at), "ma xa") >= 0 || at(rows.get(at), "xa") >= 0)) {
                return at;
            }
        }
        return -1;
    }

    private static int at(List<PlainSheet.Cell> heads, String words) {
        for (int at = 0; at < heads.size(); at++) {
            if (folded(heads.get(at).typed()).startsWith(words)) {
                return at;
            }
        }
        return -1;
    }

    /** A name without the word for what kind of commune it is. */
    private static String bare(String name) {
        return folded(name).replaceFirst("^(?:xa|phuong|dac khu) (?=\\S)", "");
    }

    /** In small letters without accents. */
    private static String folded(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\\s\\p{Z}]+", " ");
    }

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
