package vn.chitieu.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookingBackTests {

    /** The first hour of 22 November in Vietnam, still the 21st in London. */
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T17:30:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void withoutADayThePageShowsWhatStandsNow(String typed) {
        LookingBack back = LookingBack.read(typed, CLOCK);
        assertThat(back.day()).isNull();
        assertThat(back.isRefused()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-15", "15/10/2026", " 15/10/2026 "})
    void aDayEndsAtMidnightInVietnam(String typed) {
        LookingBack back = LookingBack.read(typed, CLOCK);
        assertThat(back.day().before()).isEqualTo("2026-10-15T17:00:00Z");
        assertThat(back.address()).isEqualTo("2026-10-15");
        assertThat(back.typed().asOf()).isEqualTo("15/10/2026");
    }

    @Test
    void todayMayBeLookedBackToAndTomorrowNot() {
        assertThat(LookingBack.read("22/11/2026", CLOCK).day()).isNotNull();
        LookingBack tomorrow = LookingBack.read("23/11/2026", CLOCK);
        assertThat(tomorrow.day()).isNull();
        assertThat(tomorrow.errors().getFieldError("asOf").getCode()).isEqualTo("past.problem.future");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hôm qua", "31/2/2026", "2026-13-01", "-999999999-01-01", "+999999999-12-31", "1/1/0001"})
    void whatIsNoDayIsSaidAtItsFieldAndKept(String typed) {
        LookingBack back = LookingBack.read(typed, CLOCK);
        assertThat(back.day()).isNull();
        assertThat(back.isRefused()).isTrue();
        assertThat(back.typed().asOf()).isEqualTo(typed);
    }
}
