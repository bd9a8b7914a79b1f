package vn.chitieu.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.chitieu.commune.CommuneKind;
import vn.chitieu.period.ReportingPeriod;

/**
 * A round that waits to be submitted.
 *
 * @param commune its code
 * @param dueOn last day to submit, with the time that was granted
 */
public record DueRound(String commune, CommuneKind kind, String name, ReportingPeriod period, LocalDate dueOn) {

    /** Days until the due day; negative once it has passed. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, dueOn);
    }

    /** The page that says what is due. */
    public String address() {
        return "/communes/" + commune + "/periods/" + period + "/round";
    }
}
