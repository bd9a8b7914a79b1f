package vn.chitieu.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.PeriodDates;

/**
 * A commune's work on one quarter, with the moments of its steps.
 *
 * @param slot where its rows lie
 */
record MadeRound(int slot, PeriodDates dates, Stage stage, List<MadeFigure> figures, Moments at) {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** When what was done, in this order; what a stage has not come to is not used. */
    record Moments(
            Instant opened,
            Instant first,
            Instant second,
            Instant corrected,
            Instant explained,
            Instant submitted,
            Instant returned,
            Instant fixed,
            Instant verified,
            Instant accepted,
            Instant closed) {

        static Moments of(PeriodDates dates, boolean late, Luck luck) {
            LocalDate end = dates.cutOffOn();
            Instant first = moment(end.minusDays(luck.between(5, 8)), luck);
            Instant second = moment(end.minusDays(4), luck);
            LocalDate day = late ? dates.dueOn().plusDays(luck.between(1, 4)) : end.plusDays(luck.between(1, 2));
            Instant submitted = moment(day, luck);
            return new Moments(
                    dates.opensOn().atTime(LocalTime.of(0, 10)).atZone(ZONE).toInstant(),
                    first,
                    second,
                    second.plusSeconds(4 * 3600),
                    second.plusSeconds(27 * 3600),
                    submitted,
                    submitted.plusSeconds(2 * 3600),
                    submitted.plusSeconds(4 * 3600),
                    moment(day.plusDays(1), luck),
                    day.plusDays(1).atTime(14, 0).atZone(ZONE).toInstant(),
                    moment(day.plusDays(luck.between(3, 6)), luck));
        }

        private static Instant moment(LocalDate day, Luck luck) {
            return day.atTime(8, 0).plusSeconds(luck.below(5400)).atZone(ZONE).toInstant();
        }
    }

    ReportingPeriod period() {
        return dates.period();
    }

    boolean isClosed() {
        return stage == Stage.CLOSED;
    }

    /** When it was handed in; null before. */
    @Nullable
    Instant submittedAt() {
        return stage.isHandedIn() ? at.submitted() : null;
    }

    /** When somebody entered a figure's version. */
    Instant enteredAt(MadeFigure figure, int version) {
        if (version == 2) {
            return figure.returned() ? at.fixed() : at.corrected();
        }
        return figure.first() ? at.first() : at.second();
    }

    /** When the states were judged for the last time. */
    Instant judgedAt() {
        Instant last = at.opened();
        for (MadeFigure figure : figures) {
            Instant entered = enteredAt(figure, figure.version());
            last = entered.isAfter(last) ? entered : last;
        }
        return last;
    }
}
