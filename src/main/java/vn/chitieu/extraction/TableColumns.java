package vn.chitieu.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table says what, by its head; −1 for what no column says.
 *
 * @param name what is measured
 * @param unit what it is counted in
 * @param goal what shall be reached: of several years, the last
 * @param year that the goal's head names; null where it names none
 * @param lead who answers for it
 * @param supporting who helps
 */
record TableColumns(
        List<String> heads,
        int name,
        int unit,
        int goal,
        @Nullable Integer year,
        int lead,
        int supporting) {

    private static final Pattern NAME = Lexicon.pattern("{head-name}");
    private static final Pattern UNIT = Lexicon.pattern("^(?:{head-unit})$");
    private static final Pattern LEAD = Lexicon.pattern("{head-lead}");
    private static final Pattern SUPPORTING = Lexicon.pattern("{head-supporting}");
    private static final Pattern GOAL = Lexicon.pattern("{head-goal}");
    private static final Pattern BASE = Lexicon.pattern("{head-base}");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d(?!.*20\\d\\d)");
    private static final int FIRST_GOAL = 2026;

    /** The columns that a row is the head of; empty for a row that is none. */
    static Optional<TableColumns> headedBy(List<String> cells) {
        List<String> heads = cells.stream().map(Folding::fold).toList();
        int unit = -1;
        int lead = -1;
        int supporting = -1;
        int name = -1;
        for (int i = 0; i < heads.size(); i++) {
            String head = heads.get(i);
            if (UNIT.matcher(head).find()) {
                unit = i;
            } else if (SUPPORTING.matcher(head).find()) {
                supporting = i;
            } else if (LEAD.matcher(head).find()) {
                lead = i;
            } else if (name < 0 && NAME.matcher(head).find() && yearOf(head) == null) {
                name = i;
            }
        }
        int goal = goalOf(heads, List.of(unit, lead, supporting, name));
        goal = goal < 0 ? heads.indexOf("nội dung") : goal;
        boolean head = name >= 0 && (goal >= 0 || unit >= 0) && heads.stream().allMatch(it -> it.length() < 120);
        return head
                ? Optional.of(new TableColumns(
                        heads, name, unit, goal, goal < 0 ? null : yearOf(heads.get(goal)), lead, supporting))
                : Optional.empty();
    }

    /** With a second row of heads below: "Mục tiêu" over "2026", "2030". */
    Optional<TableColumns> withRow(List<String> cells) {
        boolean heads = cells.stream().allMatch(it -> it.isEmpty() || yearOf(it) != null && it.length() < 40)
                && cells.stream().anyMatch(it -> !it.isEmpty());
        if (!heads) {
            return Optional.empty();
        }
        List<String> both = new ArrayList<>();
        for (int i = 0; i < Math.max(this.heads.size(), cells.size()); i++) {
            both.add((at(this.heads, i) + " " + Folding.fold(at(cells, i))).strip());
        }
        return headedBy(both);
    }

    /** Whether its goals are told in sentences. */
    boolean isTold() {
        return goal >= 0 && heads.get(goal).equals("nội dung");
    }

    static String at(List<String> cells, int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }

    private static int goalOf(List<String> heads, List<Integer> taken) {
        int goal = -1;
        int latest = 0;
        for (int i = 0; i < heads.size(); i++) {
            Integer year = yearOf(heads.get(i));
            boolean ahead = year == null
                    ? GOAL.matcher(heads.get(i)).find()
                            && !BASE.matcher(heads.get(i)).find()
                    : year >= FIRST_GOAL;
            int rank = year == null ? 1 : year;
            if (!taken.contains(i) && ahead && rank >= latest) {
                goal = i;
                latest = rank;
            }
        }
        return goal;
    }

    private static @Nullable Integer yearOf(String head) {
        Matcher year = YEAR.matcher(head);
        return year.find() ? Integer.valueOf(year.group()) : null;
    }
}
