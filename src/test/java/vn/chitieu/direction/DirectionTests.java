package vn.chitieu.direction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;
import vn.chitieu.commune.Place;
import vn.chitieu.direction.Direction.State;
import vn.chitieu.direction.DirectionStep.Kind;
import vn.chitieu.period.ReportingPeriod;

/** Where a direction stands, and what each may say about it. */
class DirectionTests {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);
    private static final ReportingPeriod PERIOD = ReportingPeriod.quarter(2026, 3);
    private static final Place PLACE = new Place("82", "28651");
    private static final CurrentUser COMMITTEE = user(1, new Grant(Role.STANDING_COMMITTEE, "82", "28651", null, null));
    private static final CurrentUser OFFICE = user(2, new Grant(Role.PARTY_OFFICE, "82", "28651", null, null));
    private static final CurrentUser UNIT = user(3, new Grant(Role.UNIT_REPORTER, "82", "28651", 7L, null));
    private static final CurrentUser OTHER_UNIT = user(4, new Grant(Role.UNIT_REPORTER, "82", "28651", 8L, null));
    private static final CurrentUser READER = user(5, new Grant(Role.READER, "82", "28651", null, null));

    private static CurrentUser user(long id, Grant grant) {
        return new CurrentUser(id, "u" + id, "U" + id, List.of(grant));
    }

    private static Direction after(DirectionStep... steps) {
        return new Direction(
                1,
                PLACE,
                null,
                PERIOD,
                "Mở tuyến thu gom",
                "Phòng Kinh tế",
                7L,
                DUE,
                LocalDate.of(2026, 10, 8),
                "Ban Thường vụ",
                List.of(steps));
    }

    private static DirectionStep step(Kind kind, long by) {
        return step(kind, by, null);
    }

    private static DirectionStep step(Kind kind, long by, LocalDate dueOn) {
        return new DirectionStep(kind, "Lời", dueOn, "U" + by, by, Instant.parse("2026-11-01T00:00:00Z"));
    }

    @Test
    void itsLastStepSaysWhereItStands() {
        assertThat(after().state()).isEqualTo(State.OPEN);
        assertThat(after(step(Kind.REPORTED, 3)).state()).isEqualTo(State.REPORTED);
        assertThat(after(step(Kind.REPORTED, 3), step(Kind.SENT_BACK, 1)).state())
                .isEqualTo(State.OPEN);
        assertThat(after(step(Kind.REPORTED, 3), step(Kind.DONE, 1)).state()).isEqualTo(State.DONE);
        assertThat(after(step(Kind.WITHDRAWN, 1)).state()).isEqualTo(State.WITHDRAWN);
        assertThat(after(step(Kind.WITHDRAWN, 1), step(Kind.REOPENED, 1)).state())
                .isEqualTo(State.OPEN);
    }

    @Test
    void itIsOverdueFromTheDayAfterTheOneThatHolds() {
        assertThat(after().isOverdue(DUE)).isFalse();
        assertThat(after().isOverdue(DUE.plusDays(1))).isTrue();
        Direction later =
                after(step(Kind.POSTPONED, 1, DUE.plusDays(30)), step(Kind.REPORTED, 3), step(Kind.SENT_BACK, 1));
        assertThat(later.due()).isEqualTo(DUE.plusDays(30));
        assertThat(later.isOverdue(DUE.plusDays(30))).isFalse();
        assertThat(later.daysLeft(DUE.plusDays(31))).isEqualTo(-1);
    }

    @Test
    void whoLooksBackSeesTheStepsOfThen() {
        Direction done = after(step(Kind.REPORTED, 3), step(Kind.DONE, 1));
        assertThat(done.asKnown(Instant.parse("2026-11-01T00:00:00Z")).state()).isEqualTo(State.OPEN);
        assertThat(done.asKnown(Instant.parse("2026-11-01T00:00:01Z")).state()).isEqualTo(State.DONE);
    }

    @Test
    void whatWasReportedIsNotLateWhileItWaits() {
        assertThat(after(step(Kind.REPORTED, 3)).isOverdue(DUE.plusDays(9))).isFalse();
    }

    @Test
    void whoeverDoesItReportsAndTheCommitteeDecides() {
        assertThat(after().openTo(UNIT)).containsExactly(Kind.REPORTED);
        assertThat(after().openTo(OTHER_UNIT)).isEmpty();
        assertThat(after().openTo(READER)).isEmpty();
        assertThat(after().openTo(COMMITTEE)).containsExactlyInAnyOrder(Kind.POSTPONED, Kind.WITHDRAWN);
        Direction reported = after(step(Kind.REPORTED, 3));
        assertThat(reported.openTo(COMMITTEE)).containsExactlyInAnyOrder(Kind.SENT_BACK, Kind.DONE);
        assertThat(reported.openTo(UNIT)).isEmpty();
        assertThat(after(step(Kind.DONE, 1)).openTo(COMMITTEE)).containsExactly(Kind.REOPENED);
    }

    @Test
    void nobodyConfirmsWhatTheyReportedThemselves() {
        Direction reported = after(step(Kind.REPORTED, OFFICE.id()));
        assertThat(reported.openTo(OFFICE)).containsExactly(Kind.SENT_BACK);
        assertThat(reported.openTo(COMMITTEE)).contains(Kind.DONE);
    }

    @Test
    void aFormProposesTheEndOfTheQuarterThatFollows() {
        assertThat(TypedDirection.proposing("Phòng Kinh tế", PERIOD, LocalDate.of(2026, 10, 8)))
                .isEqualTo(new TypedDirection("", "Phòng Kinh tế", "31/12/2026"));
        assertThat(TypedDirection.proposing(null, PERIOD, LocalDate.of(2027, 2, 1))
                        .dueOn())
                .isEqualTo("03/03/2027");
    }

    @Test
    void everythingWrongIsSaidAtItsField() {
        TypedDirection typed = new TypedDirection(" ", "", "1/10/2026");
        Errors errors = new BeanPropertyBindingResult(typed, "form");
        assertThat(typed.read(List.of(), LocalDate.of(2026, 10, 8), errors)).isEmpty();
        assertThat(errors.getFieldErrors())
                .extracting(FieldError::getField)
                .containsExactlyInAnyOrder("text", "owner", "dueOn");
    }
}
