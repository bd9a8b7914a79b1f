package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;

/** What is true of every rule, whatever its figures. */
class JudgingPropertyTests {

    private static final int DOSSIERS = 8_000;
    private static final Judge JUDGE = new Judge(Bands.DEFAULT);
    private static final Set<State> PROGRESS = EnumSet.of(State.ON_TRACK, State.ATTENTION, State.AT_RISK, State.ALARM);

    @Test
    void anyRuleWithAnyFiguresIsJudgedInAnyQuarterWithoutAnError() {
        RandomDossiers random = new RandomDossiers(1);
        Set<Class<?>> measures = new HashSet<>();
        Set<State> states = EnumSet.noneOf(State.class);
        for (int i = 0; i < DOSSIERS; i++) {
            Dossier dossier = random.next().build();
            ReportingPeriod at = random.quarter();
            measures.add(dossier.rule().measure().getClass());
            assertThatCode(() -> states.add(JUDGE.judge(dossier, at).state()))
                    .as("%s at %s", dossier, at)
                    .doesNotThrowAnyException();
        }
        assertThat(measures)
                .as("every measure came up")
                .containsExactlyInAnyOrder(Measure.class.getPermittedSubclasses());
        assertThat(states).as("every state came up").containsExactlyInAnyOrder(State.values());
    }

    @Test
    void thereIsAVerdictAtTheHorizonAndProgressBeforeIt() {
        RandomDossiers random = new RandomDossiers(2);
        for (int i = 0; i < DOSSIERS; i++) {
            Dossier dossier = random.next().build();
            ReportingPeriod at = random.quarter();
            Judgement judgement = JUDGE.judge(dossier, at);
            Horizon horizon = dossier.rule().horizon();
            boolean over = at.year() > horizon.decidingYear(at.year());
            if (over || horizon.isDecidedAt(at)) {
                assertThat(judgement.state()).as("%s at %s", dossier, at).isNotIn(PROGRESS);
            } else {
                assertThat(judgement.state()).as("%s at %s", dossier, at).isNotIn(State.EXCEEDED, State.MET_LATE);
                boolean missed = judgement.state() == State.MISSED;
                boolean lostState = judgement.reason() == Reason.STATE_LOST;
                assertThat(!missed || lostState || judgement.reason() == Reason.BROKEN)
                        .as("%s at %s is missed before its time", dossier, at)
                        .isTrue();
            }
        }
    }

    @Test
    void whatIsExceededIsAlwaysBetteredAndWhatIsMetIsKept() {
        RandomDossiers random = new RandomDossiers(3);
        for (int i = 0; i < DOSSIERS; i++) {
            Dossier dossier = random.next().build();
            ReportingPeriod at = random.quarter();
            Judgement judgement = JUDGE.judge(dossier, at);
            BigDecimal attained = judgement.numbers().attained();
            if (attained != null && dossier.rule().criterion() instanceof Criterion.OfNumber criterion) {
                boolean bettered = judgement.state() == State.EXCEEDED;
                assertThat(!bettered || criterion.isBetteredBy(attained))
                        .as("%s at %s", dossier, at)
                        .isTrue();
                boolean met = judgement.reason() == Reason.KEPT && judgement.state() == State.MET;
                boolean bothZero = attained.signum() == 0 && dossier.rule().measure() instanceof Measure.YearChange;
                assertThat(!met || bothZero || criterion.isKeptBy(attained))
                        .as("%s at %s", dossier, at)
                        .isTrue();
            }
        }
    }

    @Test
    void aBetterFigureNeverMakesALevelWorse() {
        RandomDossiers random = new RandomDossiers(4);
        for (int i = 0; i < DOSSIERS; i++) {
            DossierBuilder level = random.nextLevel();
            ReportingPeriod at = random.quarter();
            BigDecimal one = random.amount();
            BigDecimal other = random.amount();
            Criterion.OfNumber criterion =
                    (Criterion.OfNumber) level.build().rule().criterion();
            boolean otherIsBetter = criterion.higherIsBetter() == (other.compareTo(one) > 0);
            Judgement worse = judged(level, at, otherIsBetter ? one : other);
            Judgement better = judged(level, at, otherIsBetter ? other : one);
            boolean judged = !worse.state().isSilent() && !better.state().isSilent();
            assertThat(!judged || better.state().compareTo(worse.state()) >= 0)
                    .as("%s at %s: %s, then %s", level.build(), at, worse, better)
                    .isTrue();
        }
    }

    /**
     * For a change on last year, nothing is left out: a rule may let nothing after nothing pass, and from nothing any
     * rise is 100%, so a zero says little of how good its neighbours are.
     */
    @Test
    void aBetterFigureNeverMakesAnyNumberWorse() {
        RandomDossiers random = new RandomDossiers(5);
        Set<Class<?>> measures = new HashSet<>();
        for (int i = 0; i < DOSSIERS; i++) {
            DossierBuilder rule = random.nextOneSided();
            ReportingPeriod at = random.quarter();
            BigDecimal one = random.amount();
            BigDecimal other = random.amount();
            Dossier dossier = rule.build();
            boolean rise =
                    Levels.rise(dossier, (Criterion.OfNumber) dossier.rule().criterion());
            boolean otherIsBetter = rise == (other.compareTo(one) > 0);
            Judgement worse = judged(rule, at, otherIsBetter ? one : other);
            Judgement better = judged(rule, at, otherIsBetter ? other : one);
            boolean zeroChange = dossier.rule().measure() instanceof Measure.YearChange
                    && (one.signum() == 0 || other.signum() == 0);
            boolean judged =
                    !zeroChange && !worse.state().isSilent() && !better.state().isSilent();
            measures.add(dossier.rule().measure().getClass());
            assertThat(!judged || better.state().compareTo(worse.state()) >= 0)
                    .as("%s at %s: %s, then %s", rule.build(), at, worse, better)
                    .isTrue();
        }
        assertThat(measures).as("measures of numbers").hasSize(Measure.class.getPermittedSubclasses().length - 2);
    }

    @Test
    void countingInThousandsChangesNoState() {
        RandomDossiers random = new RandomDossiers(6);
        for (int i = 0; i < DOSSIERS; i++) {
            Dossier dossier = random.next().build();
            ReportingPeriod at = random.quarter();
            boolean hasFractions = dossier.figures().figures().values().stream()
                    .anyMatch(figure -> figure.denominator() != null && !figure.isNotArisen());
            if (dossier.seriesUnit().isPercentage()
                    || hasFractions
                    || !(dossier.rule().criterion() instanceof Criterion.OfNumber)) {
                continue;
            }
            assertThat(JUDGE.judge(InThousands.of(dossier), at).state())
                    .as("%s at %s", dossier, at)
                    .isEqualTo(JUDGE.judge(dossier, at).state());
        }
    }

    private static Judgement judged(DossierBuilder dossier, ReportingPeriod at, BigDecimal figure) {
        return JUDGE.judge(dossier.figure(at.toString(), figure.toPlainString()).build(), at);
    }
}
