package vn.chitieu.figurelink.web;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.period.ReportingPeriod;

/**
 * What whoever holds a link is shown: the one figure that is asked for, and no figure of the commune.
 *
 * @param choices what can be chosen; empty where a number is typed
 * @param until last day on which an answer is taken
 * @param readBack what was typed, as it was understood; null before it is
 */
public record AnswerPage(
        String token,
        NamedCommune commune,
        ReportingPeriod period,
        String name,
        String unit,
        Map<String, String> choices,
        String recipient,
        String askedBy,
        LocalDate until,
        @Nullable ReadBack readBack) {

    /** A value as it was typed, and as it was understood. */
    public record ReadBack(String typed, String text) {}
}
