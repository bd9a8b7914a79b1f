package vn.chitieu.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a measurement would not tell by itself: that it counts, and does not overlook. */
class LoadTestTests {

    @ParameterizedTest
    @CsvSource({
        "240, 2, 242",
        "240, 5, 240",
        "1, 3, 1",
        "1, 4, 0",
        "0, 3, 1",
        "'98,6', 7, '98,3'",
        "24280/50880, 4, 24284/50880"
    })
    void aFigureNearAnotherIsOfItsKind(String reported, int times, String near) {
        assertThat(NearFigure.of(reported, times)).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource({"240", "1", "0", "'98,6'", "7/8"})
    void eachTimeAnotherFigureIsTyped(String reported) {
        for (int times = 1; times < 20; times++) {
            assertThat(NearFigure.of(reported, times)).isNotEqualTo(NearFigure.of(reported, times + 1));
        }
    }

    @Test
    void theMiddleOfAnEvenNumberOfRoundsLiesBetween() {
        assertThat(Round.median(rounds(4, 1, 3), Round::connections)).isEqualTo(3);
        assertThat(Round.median(rounds(4, 1, 3, 2), Round::connections)).isEqualTo(2.5);
    }

    @Test
    void ninetyNineOfAHundredWereAnsweredWithinIt() {
        long[] nanos =
                IntStream.rangeClosed(1, 200).mapToLong(it -> it * 1_000_000L).toArray();
        assertThat(Shares.within(nanos, 50)).isEqualTo(100);
        assertThat(Shares.within(nanos, 99)).isEqualTo(198);
        assertThat(Shares.within(nanos, 100)).isEqualTo(200);
        assertThat(Shares.within(new long[] {7_000_000}, 99)).isEqualTo(7);
    }

    @Test
    void whatWrkSaysIsRead() {
        Said said = Said.of("Running 3s test @ http://x\nwrong 0 0\nrequests 1204\nmicros 3.0e+06\nodd 2 17\n");
        assertThat(said.number("requests")).isEqualTo(1204);
        assertThat(said.number("micros")).isEqualTo(3_000_000);
        assertThat(said.number("odd")).isEqualTo(2);
        assertThatThrownBy(() -> said.number("p50")).hasMessageContaining("p50");
    }

    @Test
    void aMissingProgramIsNamedWithItsPackage() {
        assertThatThrownBy(() -> Programs.find("no-such-program", "its-package"))
                .hasMessageContaining("no-such-program is missing")
                .hasMessageContaining("apt-get install its-package");
    }

    @Test
    void waitingForItsTurnIsPartOfWhatARequestTakes() {
        Object turn = new Object();
        OpenLoop.Request slow = () -> {
            synchronized (turn) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        };
        List<OpenLoop.Answered> answered = new OpenLoop()
                .run(List.of(
                        new OpenLoop.Arrival(0, "slow", slow),
                        new OpenLoop.Arrival(1, "slow", slow),
                        new OpenLoop.Arrival(2, "slow", slow)));
        assertThat(answered.stream().mapToLong(OpenLoop.Answered::nanos).max().orElseThrow())
                .isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(300));
    }

    @Test
    void aFailureIsCountedAndDoesNotEndTheRest() {
        List<OpenLoop.Answered> answered = new OpenLoop()
                .run(List.of(
                        new OpenLoop.Arrival(0, "page", () -> {
                            throw new IOException("gone");
                        }),
                        new OpenLoop.Arrival(1, "page", () -> {})));
        assertThat(answered)
                .extracting(OpenLoop.Answered::failure)
                .containsExactlyInAnyOrder("java.io.IOException: gone", "");
    }

    @Test
    void whatIsLostDoubledOrOtherIsCounted() {
        Ledger before = new Ledger(Map.of(), Map.of("A", 10L), Map.of("A", 10L));
        Ledger after = new Ledger(
                Map.of("1", "98,6", "2", "7", "3", "4"),
                Map.of("A", 12L, "B", 1L, "C", 2L),
                Map.of("A", 12L, "B", 1L, "C", 0L));
        List<Ledger.Sent> sent = List.of(
                new Ledger.Sent("A", 2, Map.of("1", "98,6")),
                new Ledger.Sent("B", 2, Map.of("2", "8")),
                new Ledger.Sent("C", 1, Map.of("3", "4")));
        assertThat(before.compare(after, sent))
                .contains(
                        "5 cells of 3 communes acknowledged",
                        "1 lost",
                        "1 doubled",
                        "2 not once in the trail",
                        "1 hold something else");
    }

    private static List<Round> rounds(int... numbers) {
        return IntStream.of(numbers).mapToObj(it -> new Round(it, Map.of())).toList();
    }
}
