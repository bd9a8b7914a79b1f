package vn.chitieu.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How far behind a standby is at most. */
class StandbyLagTests {

    private static final long SECOND = 1_000_000_000;

    private final StandbyLag lag = new StandbyLag();

    @Test
    void nothingIsKnownBeforeTheStandbyHasComePastSomething() {
        assertThat(lag.at(0)).isNull();
        lag.primaryIsAt(100, 0);
        lag.standbyIsAt(99);
        assertThat(lag.at(SECOND)).isNull();
    }

    @Test
    void itHasAllThatWasThereWhenThePrimaryWasWhereItIsNow() {
        lag.primaryIsAt(100, 0);
        lag.primaryIsAt(200, SECOND);
        lag.primaryIsAt(300, 2 * SECOND);
        lag.standbyIsAt(250);
        assertThat(lag.at(3 * SECOND)).isEqualTo(Duration.ofSeconds(2));
        lag.standbyIsAt(300);
        assertThat(lag.at(3 * SECOND)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aPrimaryOnWhichNothingHappensIsNoLag() {
        for (int second = 0; second < 60; second++) {
            lag.standbyIsAt(100);
            lag.primaryIsAt(100, second * SECOND);
        }
        assertThat(lag.at(59 * SECOND)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aStandbyThatGetsNothingAnyMoreFallsBehindAsTimePasses() {
        lag.primaryIsAt(100, 0);
        for (int second = 1; second < 60; second++) {
            lag.standbyIsAt(100);
            lag.primaryIsAt(100 + second, second * SECOND);
        }
        assertThat(lag.at(59 * SECOND)).isEqualTo(Duration.ofSeconds(59));
    }
}
