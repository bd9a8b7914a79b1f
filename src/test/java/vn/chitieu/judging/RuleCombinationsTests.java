package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.judging.DossierBuilder.aDossier;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure.YearChange.Change;
import vn.chitieu.target.rule.Measure.YearChange.Size;

/** Every measure at every horizon it may be judged at: a good figure reaches it, a bad one does not. */
class RuleCombinationsTests {

    private static final List<Horizon> HORIZONS = List.of(
            new Horizon.ByEndOf(2030),
            new Horizon.OverTerm(2026, 2030),
            new Horizon.EveryYear(),
            new Horizon.EveryPeriod());

    static Stream<Arguments> combinations() {
        return Stream.concat(
                HORIZONS.stream().flatMap(RuleCombinationsTests::atAnyHorizon),
                Stream.of(
                        Arguments.of(aDossier().planShare().atLeast("90").everyYear(), "90", "89"),
                        Arguments.of(aDossier().planShare().atLeast("90").everyPeriod(), "90", "89"),
                        Arguments.of(aDossier().planShare().atMost("90").everyYear(), "90", "91"),
                        Arguments.of(aDossier().averageGrowth(2026, 2030).atLeast("10"), "161.05", "161"),
                        Arguments.of(
                                aDossier()
                                        .change(Change.INCREASE, Size.PERCENT)
                                        .atLeast("10")
                                        .everyYear(),
                                "55",
                                "54"),
                        Arguments.of(
                                aDossier()
                                        .change(Change.DECREASE, Size.POINTS)
                                        .atLeast("10")
                                        .everyYear(),
                                "40",
                                "41"),
                        Arguments.of(
                                aDossier()
                                        .change(Change.DECREASE, Size.DIRECTION)
                                        .below("0")
                                        .everyYear(),
                                "49",
                                "50")));
    }

    private static Stream<Arguments> atAnyHorizon(Horizon horizon) {
        return Stream.of(
                Arguments.of(aDossier().level().atLeast("90").horizon(horizon), "90", "89"),
                Arguments.of(aDossier().level().atMost("90").horizon(horizon), "90", "91"),
                Arguments.of(aDossier().runningCount().atLeast("5").horizon(horizon), "5", "4"),
                Arguments.of(aDossier().coverageNow().atLeast("90").horizon(horizon), "90", "89"),
                Arguments.of(aDossier().coverageOnceForAll().atLeast("90").horizon(horizon), "90", "89"),
                Arguments.of(aDossier().cutOfBase().atLeast("75").horizon(horizon), "25", "26"),
                Arguments.of(aDossier().increaseOfBase().atLeast("20").horizon(horizon), "120", "119"),
                Arguments.of(aDossier().multipleOfBase().atLeast("2").horizon(horizon), "200", "199"),
                Arguments.of(
                        aDossier()
                                .grade("kém", "khá", "tốt")
                                .gradeAtLeast("khá")
                                .horizon(horizon),
                        "2",
                        "1"),
                Arguments.of(aDossier().state().reached().horizon(horizon), "1", "0"),
                Arguments.of(aDossier().state().kept().horizon(horizon), "1", "0"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("combinations")
    void aGoodFigureIsMetAndABadOneIsMissedAtTheEnd(DossierBuilder rule, String good, String bad) {
        DossierBuilder dossier = rule.base(2025, "100").plan(2030, "100").figure("2029-Q4", "50");
        assertThat(dossier.figure("2030-Q4", good).stateAt("2030-Q4")).isEqualTo(State.MET);
        assertThat(dossier.figure("2030-Q4", bad).stateAt("2030-Q4")).isEqualTo(State.MISSED);
    }
}
