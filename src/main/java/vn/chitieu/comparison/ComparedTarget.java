package vn.chitieu.comparison;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.State;

/**
 * One commune's target on an indicator, with its own threshold.
 *
 * @param place in its group under like rules; null where there is nothing to place it by
 * @param sharing how many have the same place, since the gaps between them tell nothing; 1 where none has, 0 without a place
 * @param first whether it is the first of its place
 * @param base where its way began, as text
 * @param value the figure as reported, as text with its unit; a dash where there is none
 * @param goal its own threshold
 * @param ambition threshold against base, so that an easy target cannot look like a good commune
 * @param ambitionInGroup threshold against the middle one of the group's thresholds
 * @param progress way gone against way expected, in percent; null where there is no such way
 * @param rule in words
 */
public record ComparedTarget(
        String commune,
        String communeName,
        String communeKind,
        String provinceName,
        String target,
        String targetName,
        @Nullable Integer place,
        int sharing,
        boolean first,
        String base,
        String value,
        String goal,
        String ambition,
        String ambitionInGroup,
        @Nullable String progress,
        String rule,
        String unit,
        State state,
        String sentence,
        Drawn drawn) {

    /**
     * What a picture is drawn from, unrounded.
     *
     * @param value null where there is no figure
     * @param goal the threshold, where it is a level of the same thing as the value; else null
     */
    public record Drawn(
            @Nullable BigDecimal value, @Nullable BigDecimal goal) {}
}
