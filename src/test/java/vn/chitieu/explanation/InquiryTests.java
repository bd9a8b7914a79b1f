package vn.chitieu.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.judging.State;

class InquiryTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "asked on {0}, due on {1}")
    @CsvSource({"2026-11-23, 2026-11-30", "2026-11-20, 2026-11-27", "2026-11-21, 2026-11-27", "2026-11-22, 2026-11-27"})
    void fiveWorkingDaysAreGivenToAnswer(LocalDate asked, LocalDate due) {
        assertThat(Inquiry.dueAfter(asked)).isEqualTo(due);
    }

    @Test
    void theLatestStepSaysWhereItStands() {
        assertThat(new Inquiry(List.of()).isOpen()).isFalse();
        assertThat(new Inquiry(List.of()).question()).isNull();
        Inquiry asked = new Inquiry(List.of(asked(MONDAY)));
        assertThat(asked.isOpen()).isTrue();
        assertThat(asked.daysLeft(MONDAY.minusDays(2))).isEqualTo(2);
        assertThat(asked.daysLeft(MONDAY.plusDays(1))).isEqualTo(-1);
        Inquiry answered = new Inquiry(List.of(asked(MONDAY), answered()));
        assertThat(answered.isOpen()).isFalse();
        assertThat(answered.isAnswered()).isTrue();
        Inquiry askedAgain = new Inquiry(List.of(asked(MONDAY), answered(), asked(MONDAY.plusDays(7))));
        assertThat(askedAgain.isOpen()).isTrue();
        assertThat(askedAgain.question().dueOn()).isEqualTo(MONDAY.plusDays(7));
    }

    @ParameterizedTest
    @CsvSource({
        "MISSED, IN_DANGER",
        "ALARM, IN_DANGER",
        "AT_RISK, IN_DANGER",
        "NO_FIGURE, NO_FIGURE",
        "ATTENTION,",
        "MET,"
    })
    void theStateSaysWhetherItHasToBeExplained(State state, Requirement requirement) {
        assertThat(Requirement.of(state).orElse(null)).isEqualTo(requirement);
    }

    private static Remark asked(LocalDate due) {
        return new Remark(Remark.Kind.ASKED, "Vì sao?", due, null, "Ban Thường vụ", Instant.EPOCH);
    }

    private static Remark answered() {
        return new Remark(Remark.Kind.ANSWERED, null, null, 1, "Văn phòng", Instant.EPOCH);
    }
}
