package vn.chitieu.extraction.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts a document's lists, and says what is printed before each entry. */
final class ListNumbers {

    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final int LEVELS = 9;
    private static final int NOT_BEGUN = Integer.MIN_VALUE;

    private final Map<String, int[]> counts = new HashMap<>();

    /**
     * What is printed before the next entry, with what parts it from the text.
     *
     * @param list entries of one list count on, whatever stands between them
     * @param levels the outermost first
     * @param level of the entry, from 0
     */
    String next(String list, List<ListLevel> levels, int level) {
        if (level < 0 || level >= Math.min(levels.size(), LEVELS)) {
            return "";
        }
        int[] count = counts(list);
        count[level] = count[level] == NOT_BEGUN ? levels.get(level).start() : count[level] + 1;
        for (int outer = 0; outer < level; outer++) {
            if (count[outer] == NOT_BEGUN) {
                count[outer] = levels.get(outer).start();
            }
        }
        for (int inner = level + 1; inner < Math.min(levels.size(), LEVELS); inner++) {
            int after = levels.get(inner).restart();
            if (after == ListLevel.EVERY_OUTER || (after > 0 && level < after)) {
                count[inner] = NOT_BEGUN;
            }
        }
        String printed = printed(levels, level, count);
        return printed.isEmpty() ? "" : printed + levels.get(level).suffix();
    }

    private static String printed(List<ListLevel> levels, int level, int[] count) {
        ListLevel own = levels.get(level);
        Matcher places = PLACE.matcher(own.pattern());
        return places.replaceAll(place -> {
            int at = Integer.parseInt(place.group(1)) - 1;
            if (at > level || at >= levels.size()) {
                return "";
            }
            ListLevel.Style style = own.legal() && at != level
                    ? ListLevel.Style.DECIMAL
                    : levels.get(at).style();
            return Matcher.quoteReplacement(style.write(count[at]));
        });
    }

    /** Lets the next entry of a level have this number. */
    void restart(String list, int level, int number) {
        if (level >= 0 && level < LEVELS) {
            int[] count = counts(list);
            count[level] = number - 1;
            Arrays.fill(count, level + 1, LEVELS, NOT_BEGUN);
        }
    }

    /** Lets all levels of a list begin anew. */
    void restart(String list) {
        Arrays.fill(counts(list), NOT_BEGUN);
    }

    private int[] counts(String list) {
        return counts.computeIfAbsent(list, key -> {
            int[] none = new int[LEVELS];
            Arrays.fill(none, NOT_BEGUN);
            return none;
        });
    }
}
