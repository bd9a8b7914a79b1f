package vn.chitieu.comparison;

import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.State;

/**
 * One commune's target on an indicator, with its own threshold.
 *
 * @param base where its way began, as text
 * @param value the figure as reported, as text with its unit; a dash where there is none
 * @param goal its own threshold
 * @param ambition threshold against base, so that an easy target cannot look like a good commune
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
        String base,
        String value,
        String goal,
        String ambition,
        @Nullable String progress,
        String rule,
        String unit,
        State state,
        String sentence) {}
