package vn.chitieu.explanation.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.explanation.RequiredExplanation;
import vn.chitieu.explanation.Requirement;
import vn.chitieu.progress.Round;

/**
 * All that has to be explained in a commune's period.
 *
 * @param periods the commune's periods, latest first
 * @param units names of the units that lead something on the list, by id
 * @param unit the one chosen; null for all
 * @param lines what is missing first
 */
public record ExplanationsPage(
        String title,
        NamedCommune commune,
        Round round,
        List<String> periods,
        Map<Long, String> units,
        @Nullable Long unit,
        int done,
        int total,
        List<RequiredExplanation> lines,
        LocalDate today) {

    public boolean isAsked(RequiredExplanation line) {
        return line.why().contains(Requirement.ASKED);
    }

    /** Days left for an open question, negative once the day has passed; null where none is open. */
    public @Nullable Long daysLeft(RequiredExplanation line) {
        return line.dueOn() == null ? null : ChronoUnit.DAYS.between(today, line.dueOn());
    }
}
