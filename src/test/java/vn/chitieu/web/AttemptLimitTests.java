package vn.chitieu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class AttemptLimitTests {

    private final Watch watch = new Watch();
    private final AttemptLimit limit = new AttemptLimit(3, watch);

    @Test
    void anAddressHasSoManyAttemptsAndThenWaits() {
        attempts(3, "203.0.113.1");
        assertThatThrownBy(() -> limit.take(from("203.0.113.1"))).isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> limit.take(from("203.0.113.2"))).doesNotThrowAnyException();
    }

    @Test
    void attemptsComeBackOverTheMinute() {
        attempts(3, "203.0.113.1");
        watch.now = watch.now.plus(Duration.ofSeconds(20));
        attempts(1, "203.0.113.1");
        assertThatThrownBy(() -> limit.take(from("203.0.113.1"))).hasMessageContaining("21 seconds");
    }

    @Test
    void whatWasRightDoesNotCount() {
        for (int i = 0; i < 10; i++) {
            limit.take(from("203.0.113.1"));
            limit.giveBack(from("203.0.113.1"));
        }
        attempts(3, "203.0.113.1");
    }

    @Test
    void oneNetworkOfTheNewAddressesCountsAsOne() {
        attempts(2, "2001:db8:1:2:3:4:5:6");
        attempts(1, "2001:db8:1:2:ffff:0:0:1");
        assertThatThrownBy(() -> limit.take(from("2001:db8:1:2:9:9:9:9"))).isInstanceOf(TooManyAttempts.class);
        attempts(1, "2001:db8:1:3:3:4:5:6");
    }

    @Test
    void linksThatOpenNothingCountAndThoseThatDoNeverDo() {
        LinkLimit links = new LinkLimit(watch);
        for (int i = 0; i < 20; i++) {
            assertThat(links.find(from("203.0.113.1"), () -> Optional.of("đúng")))
                    .isPresent();
        }
        for (int i = 0; i < 10; i++) {
            assertThat(links.find(from("203.0.113.1"), Optional::empty)).isEmpty();
        }
        assertThatThrownBy(() -> links.find(from("203.0.113.1"), () -> Optional.of("đúng")))
                .isInstanceOf(TooManyAttempts.class);
    }

    private void attempts(int count, String address) {
        for (int i = 0; i < count; i++) {
            limit.take(from(address));
        }
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-11-22T03:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
