package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.judging.Judgement.Flag;

class CompositeJudgingTests {

    @ParameterizedTest(name = "{0} make {1} with {2}/{3}")
    @CsvSource(delimiter = '|', textBlock = """
        MET MET MET            | MET                | 3 | 3
        MET EXCEEDED           | MET                | 2 | 2
        EXCEEDED EXCEEDED      | EXCEEDED           | 2 | 2
        MET MET_LATE           | MET_LATE           | 2 | 2
        MET MISSED EXCEEDED    | MISSED             | 2 | 3
        MISSED ALARM           | MISSED             | 0 | 2
        ALARM AT_RISK          | ALARM              | 0 | 2
        AT_RISK ATTENTION      | AT_RISK            | 0 | 2
        ATTENTION NO_FIGURE    | ATTENTION          | 0 | 2
        NO_FIGURE ON_TRACK MET | NO_FIGURE          | 1 | 3
        NO_PLAN NO_FIGURE      | NO_PLAN            | 0 | 2
        NO_BASELINE NO_FIGURE  | NO_FIGURE          | 0 | 2
        NEEDS_CONFIRMATION MET | NEEDS_CONFIRMATION | 1 | 2
        ON_TRACK MET_LATE      | ON_TRACK           | 1 | 2
        MET NOT_DUE            | MET                | 1 | 1
        MISSED NOT_ARISEN      | MISSED             | 0 | 1
        ON_TRACK NOT_DUE NOT_ARISEN MET | ON_TRACK  | 1 | 2
        """)
    void theWorstPartCountsAndSilentPartsAreLeftOut(String parts, State state, int reached, int counting) {
        Judgement judgement = Judge.judgeParts(parts(parts));
        assertThat(judgement.state()).isEqualTo(state);
        assertThat(judgement.reason()).isEqualTo(Reason.PARTS);
        assertThat(judgement.numbers().partsReached()).isEqualTo(reached);
        assertThat(judgement.numbers().parts()).isEqualTo(counting);
    }

    @ParameterizedTest(name = "{0} make {1}")
    @CsvSource({"NOT_DUE NOT_DUE, NOT_DUE", "NOT_ARISEN NOT_ARISEN, NOT_ARISEN", "NOT_ARISEN NOT_DUE, NOT_DUE"})
    void whereEveryPartIsSilentSoIsTheWhole(String parts, State state) {
        assertThat(Judge.judgeParts(parts(parts)).state()).isEqualTo(state);
        assertThat(Judge.judgeParts(parts(parts).reversed()).state()).isEqualTo(state);
    }

    @Test
    void aCompositeWithoutPartsHasNoFigure() {
        assertThat(Judge.judgeParts(List.of()).state()).isEqualTo(State.NO_FIGURE);
    }

    @Test
    void theFlagsOfTheWeakestPartAreKept() {
        Judgement early = Judgement.of(State.MET, Reason.REACHED_EARLY, Judgement.Numbers.NONE, Flag.EARLY);
        Judgement above = Judgement.of(State.EXCEEDED, Reason.KEPT, Judgement.Numbers.NONE, Flag.ABOVE_BAND);
        assertThat(Judge.judgeParts(List.of(above, early)).flags()).containsExactly(Flag.EARLY);
    }

    @Test
    void theOrderOfPartsDoesNotMatter() {
        State[] all = State.values();
        for (State one : all) {
            for (State other : all) {
                assertThat(Judge.judgeParts(List.of(part(one), part(other))).state())
                        .isEqualTo(Judge.judgeParts(List.of(part(other), part(one)))
                                .state());
            }
        }
    }

    @Test
    void statesAreDeclaredFromWorstToBestAndSilentOnesLast() {
        assertThat(Arrays.stream(State.values()).filter(State::isDanger))
                .containsExactly(State.MISSED, State.ALARM, State.AT_RISK, State.ATTENTION);
        assertThat(Arrays.stream(State.values()).filter(State::isReached))
                .containsExactly(State.MET_LATE, State.MET, State.EXCEEDED);
        assertThat(Arrays.stream(State.values()).filter(State::isSilent))
                .containsExactly(State.NOT_DUE, State.NOT_ARISEN);
    }

    private static List<Judgement> parts(String states) {
        return Stream.of(states.split(" "))
                .map(State::valueOf)
                .map(CompositeJudgingTests::part)
                .toList();
    }

    private static Judgement part(State state) {
        return Judgement.of(state, Reason.KEPT);
    }
}
