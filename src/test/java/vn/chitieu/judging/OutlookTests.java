package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.judging.DossierBuilder.aDossier;
import static vn.chitieu.judging.State.ALARM;
import static vn.chitieu.judging.State.ATTENTION;
import static vn.chitieu.judging.State.AT_RISK;
import static vn.chitieu.judging.State.MET;
import static vn.chitieu.judging.State.ON_TRACK;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.judging.Judgement.Flag;
import vn.chitieu.target.rule.Measure.YearChange.Change;
import vn.chitieu.target.rule.Measure.YearChange.Size;

class OutlookTests {

    private static DossierBuilder coverage() {
        return aDossier().level().atLeast("85").byEndOf(2030).in("%").base(2025, "20");
    }

    private static DossierBuilder poverty() {
        return aDossier().level().atMost("2").byEndOf(2030).in("%").base(2025, "8");
    }

    private static DossierBuilder revenue() {
        return aDossier()
                .planShare()
                .atLeast("100")
                .everyYear()
                .yearToDate()
                .in("tỷ đồng")
                .plan(2026, "120");
    }

    private static DossierBuilder spending() {
        return revenue().atMost("100");
    }

    @Nested
    class TheFourCasesOfTheDesign {

        @Test
        void aSlowStartIsBehindAndSaysWhatPaceItTakes() {
            Judgement judgement = coverage().figure("2026-Q4", "28").judgedAt("2026-Q4");
            assertThat(judgement.state()).isEqualTo(AT_RISK);
            assertThat(judgement.numbers().ratio()).isEqualByComparingTo("0.6154");
            assertThat(judgement.outlook().paceSoFar()).isEqualByComparingTo("8");
            assertThat(judgement.outlook().paceNeeded()).isEqualByComparingTo("14.25");
            assertThat(judgement.outlook().forecast())
                    .isEqualTo(
                            new Forecast(new BigDecimal("60.00"), new BigDecimal("60.00"), new BigDecimal("60.00"), 2));
        }

        @Test
        void aFallingShareIsAhead() {
            Judgement judgement = poverty().figure("2027-Q4", "5.2").judgedAt("2027-Q4");
            assertThat(judgement.state()).isEqualTo(ON_TRACK);
            assertThat(judgement.numbers().ratio()).isEqualByComparingTo("1.1667");
            assertThat(judgement.outlook().paceSoFar()).isEqualByComparingTo("-1.4");
            assertThat(judgement.outlook().paceNeeded()).isEqualByComparingTo("-1.0667");
            assertThat(judgement.outlook().forecast().value()).isEqualByComparingTo("1");
        }

        @ParameterizedTest(name = "from {0}")
        @CsvSource({"300", "1", "0.5"})
        void zeroIsReachableFromAnyBase(String base) {
            DossierBuilder zero = aDossier().level().exactly("0").byEndOf(2030).base(2025, base);
            Judgement judgement = zero.figure(
                            "2027-Q4",
                            new BigDecimal(base).multiply(new BigDecimal("0.5")).toPlainString())
                    .judgedAt("2027-Q4");
            assertThat(judgement.state()).isEqualTo(ON_TRACK);
            assertThat(judgement.outlook().forecast().low()).isEqualByComparingTo("0");
        }

        @Test
        void fourFifthsOfTheWayExpectedNeedAttention() {
            DossierBuilder income = aDossier()
                    .level()
                    .atLeast("100")
                    .byEndOf(2030)
                    .in("triệu đồng")
                    .base(2025, "50");
            Judgement judgement = income.figure("2026-Q4", "58").judgedAt("2026-Q4");
            assertThat(judgement.state()).isEqualTo(ATTENTION);
            assertThat(judgement.numbers().ratio()).isEqualByComparingTo("0.80");
        }
    }

    @Nested
    class Pace {

        @Test
        void isZeroOnceTheGoalIsThere() {
            Outlook outlook =
                    coverage().figure("2027-Q4", "90").judgedAt("2027-Q4").outlook();
            assertThat(outlook.paceNeeded()).isZero();
            assertThat(outlook.lastChance()).isNull();
            assertThat(poverty()
                            .figure("2027-Q4", "2")
                            .judgedAt("2027-Q4")
                            .outlook()
                            .paceNeeded())
                    .isZero();
        }

        @Test
        void isNotAskedForOnTheDayItself() {
            Outlook outlook =
                    coverage().figure("2030-Q4", "80").judgedAt("2030-Q4").outlook();
            assertThat(outlook.paceSoFar()).isEqualByComparingTo("12");
            assertThat(outlook.paceNeeded()).isNull();
            assertThat(outlook.forecast()).isNull();
        }

        @Test
        void ofATotalRunsFromJanuary() {
            Outlook outlook =
                    revenue().figure("2026-Q2", "50").judgedAt("2026-Q2").outlook();
            assertThat(outlook.goal()).isEqualByComparingTo("120");
            assertThat(outlook.paceSoFar()).isEqualByComparingTo("100");
            assertThat(outlook.paceNeeded()).isEqualByComparingTo("140");
        }

        @Test
        void underACapIsTheMostThatIsAllowed() {
            DossierBuilder fires = aDossier().runningCount().atMost("2").byEndOf(2030);
            assertThat(fires.figure("2026-Q4", "1")
                            .judgedAt("2026-Q4")
                            .outlook()
                            .paceNeeded())
                    .isEqualByComparingTo("0.25");
            assertThat(spending()
                            .figure("2026-Q2", "50")
                            .judgedAt("2026-Q2")
                            .outlook()
                            .paceNeeded())
                    .isEqualByComparingTo("140");
            assertThat(spending()
                            .figure("2026-Q2", "120")
                            .judgedAt("2026-Q2")
                            .outlook()
                            .paceNeeded())
                    .isZero();
            assertThat(spending()
                            .figure("2026-Q2", "121")
                            .judgedAt("2026-Q2")
                            .outlook()
                            .paceNeeded())
                    .isNull();
        }

        @Test
        void withoutABaseBeginsAtTheFirstFigure() {
            DossierBuilder level = aDossier().level().atLeast("85").everyYear().in("%");
            Outlook first = level.figure("2026-Q1", "60").judgedAt("2026-Q1").outlook();
            assertThat(first.paceSoFar()).isNull();
            assertThat(first.forecast()).isNull();
            assertThat(first.paceNeeded()).isEqualByComparingTo("33.3333");
            Outlook second = level.figure("2026-Q2", "65").judgedAt("2026-Q2").outlook();
            assertThat(second.paceSoFar()).isEqualByComparingTo("20");
            assertThat(second.forecast().value()).isEqualByComparingTo("75");
        }

        @Test
        void ofFiguresBeforeTheBaseIsLeftOut() {
            DossierBuilder history = coverage().figure("2023-Q4", "2").figure("2026-Q4", "28");
            assertThat(history.judgedAt("2026-Q4").outlook().paceSoFar()).isEqualByComparingTo("8");
            assertThat(history.judgedAt("2026-Q4").outlook().forecast().points())
                    .isEqualTo(2);
        }
    }

    @Nested
    class GoalInFigures {

        @Test
        void ofACutIsWhatIsLeft() {
            Outlook outlook = aDossier()
                    .cutOfBase()
                    .atLeast("75")
                    .byEndOf(2030)
                    .base(2025, "80")
                    .figure("2026-Q4", "70")
                    .judgedAt("2026-Q4")
                    .outlook();
            assertThat(outlook.goal()).isEqualByComparingTo("20");
            assertThat(outlook.paceNeeded()).isEqualByComparingTo("-12.5");
        }

        @Test
        void ofAnIncreaseAndAMultipleIsCountedFromTheBase() {
            DossierBuilder shops =
                    aDossier().increaseOfBase().atLeast("20").byEndOf(2030).base(2025, "50");
            assertThat(shops.figure("2026-Q4", "52")
                            .judgedAt("2026-Q4")
                            .outlook()
                            .goal())
                    .isEqualByComparingTo("60");
            DossierBuilder twice =
                    aDossier().multipleOfBase().atLeast("2").byEndOf(2030).base(2025, "50");
            assertThat(twice.figure("2026-Q4", "52")
                            .judgedAt("2026-Q4")
                            .outlook()
                            .goal())
                    .isEqualByComparingTo("100");
        }

        @Test
        void ofMeanGrowthIsTheBaseGrownOverTheWindow() {
            Outlook outlook = aDossier()
                    .averageGrowth(2026, 2027)
                    .atLeast("10")
                    .base(2025, "100")
                    .figure("2026-Q4", "105")
                    .judgedAt("2026-Q4")
                    .outlook();
            assertThat(outlook.goal()).isEqualByComparingTo("121");
            assertThat(outlook.paceNeeded()).isEqualByComparingTo("16");
        }

        @ParameterizedTest(name = "{0} by {1} {2} of 200 is {3}")
        @CsvSource({
            "DECREASE, PERCENT, 5, 190",
            "INCREASE, PERCENT, 5, 210",
            "DECREASE, POINTS, 5, 195",
            "INCREASE, POINTS, 5, 205"
        })
        void ofAChangeIsCountedFromLastYear(Change change, Size size, String bound, String goal) {
            Outlook outlook = aDossier()
                    .change(change, size)
                    .atLeast(bound)
                    .everyYear()
                    .yearToDate()
                    .figure("2025-Q2", "100")
                    .figure("2025-Q4", "200")
                    .figure("2026-Q2", "96")
                    .judgedAt("2026-Q2")
                    .outlook();
            assertThat(outlook.goal()).isEqualByComparingTo(goal);
        }

        @Test
        void isMissingWhereTheYearBeforeIs() {
            DossierBuilder change = aDossier()
                    .change(Change.DECREASE, Size.PERCENT)
                    .atLeast("5")
                    .everyYear();
            assertThat(change.figure("2026-Q2", "96").judgedAt("2026-Q2").outlook())
                    .isEqualTo(Outlook.NONE);
        }

        @Test
        void isNoneForKeptLevelsGradesAndStates() {
            assertThat(coverage()
                            .everyPeriod()
                            .figure("2026-Q4", "90")
                            .judgedAt("2026-Q4")
                            .outlook())
                    .isEqualTo(Outlook.NONE);
            assertThat(aDossier()
                            .grade("khá", "tốt")
                            .gradeAtLeast("tốt")
                            .everyYear()
                            .figure("2026-Q2", "1")
                            .judgedAt("2026-Q2")
                            .outlook())
                    .isEqualTo(Outlook.NONE);
        }

        @Test
        void isNoneWhereNothingCanBeJudged() {
            assertThat(coverage().judgedAt("2026-Q1").outlook()).isEqualTo(Outlook.NONE);
            assertThat(coverage().figure("2025-Q4", "21").judgedAt("2025-Q4").outlook())
                    .isEqualTo(Outlook.NONE);
            assertThat(coverage().figure("2026-Q4", "0/0").judgedAt("2026-Q4").outlook())
                    .isEqualTo(Outlook.NONE);
            assertThat(coverage()
                            .byEndOf(2027)
                            .figure("2027-Q4", "84")
                            .judgedAt("2028-Q1")
                            .outlook())
                    .isEqualTo(Outlook.NONE);
        }
    }

    @Nested
    class Forecasts {

        @Test
        void takeTheMedianOfAllSlopesThroughTheLastPoint() {
            Forecast forecast = aDossier()
                    .level()
                    .atLeast("1000")
                    .byEndOf(2030)
                    .base(2025, "100")
                    .figure("2026-Q4", "200")
                    .figure("2027-Q4", "240")
                    .judgedAt("2027-Q4")
                    .outlook()
                    .forecast();
            // slopes a year: 100, 40, 70; quartiles 55, 70, 85; three years left
            assertThat(forecast.points()).isEqualTo(3);
            assertThat(forecast.value()).isEqualByComparingTo("450");
            assertThat(forecast.low()).isEqualByComparingTo("405");
            assertThat(forecast.high()).isEqualByComparingTo("495");
        }

        @Test
        void areNotMovedByOneWildFigure() {
            DossierBuilder steady = coverage();
            int level = 20;
            for (String quarter : List.of("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1")) {
                level += 2;
                steady.figure(quarter, String.valueOf(level));
            }
            BigDecimal before = steady.judgedAt("2027-Q1").outlook().forecast().value();
            steady.figure("2026-Q2", "90");
            assertThat(steady.judgedAt("2027-Q1").outlook().forecast().value()).isEqualByComparingTo(before);
        }

        @Test
        void endAtAHundredPercentAndAtZero() {
            assertThat(coverage()
                            .figure("2026-Q4", "60")
                            .judgedAt("2026-Q4")
                            .outlook()
                            .forecast()
                            .value())
                    .isEqualByComparingTo("100");
            assertThat(poverty()
                            .figure("2026-Q4", "5")
                            .judgedAt("2026-Q4")
                            .outlook()
                            .forecast()
                            .value())
                    .isEqualByComparingTo("0");
        }

        @Test
        void mayPassAHundredWhereFiguresOrTheGoalDo() {
            DossierBuilder index = aDossier().level().in("%").byEndOf(2030).base(2025, "90");
            assertThat(index.atLeast("150")
                            .figure("2026-Q4", "99")
                            .judgedAt("2026-Q4")
                            .outlook()
                            .forecast()
                            .value())
                    .isEqualByComparingTo("135");
            assertThat(index.atLeast("95")
                            .figure("2026-Q4", "101")
                            .judgedAt("2026-Q4")
                            .outlook()
                            .forecast()
                            .value())
                    .isEqualByComparingTo("145");
            assertThat(index.in("hộ")
                            .figure("2026-Q4", "94")
                            .judgedAt("2026-Q4")
                            .outlook()
                            .forecast()
                            .value())
                    .isEqualByComparingTo("110");
        }

        @Test
        void mayBeNegativeWhereFiguresAre() {
            DossierBuilder balance =
                    aDossier().level().atLeast("10").byEndOf(2030).base(2025, "-2");
            assertThat(balance.figure("2026-Q4", "-4")
                            .judgedAt("2026-Q4")
                            .outlook()
                            .forecast()
                            .value())
                    .isEqualByComparingTo("-12");
        }

        @Test
        void ofMeanGrowthAreCurvesSoThatGrowingAsAskedLeadsToTheGoal() {
            DossierBuilder growth = aDossier()
                    .averageGrowth(2026, 2030)
                    .atLeast("8")
                    .annual()
                    .base(2025, "1000")
                    .figure("2026-Q4", "1080")
                    .figure("2027-Q4", "1166.4");
            Judgement judgement = growth.judgedAt("2027-Q4");
            assertThat(judgement.state()).isEqualTo(ON_TRACK);
            assertThat(judgement.outlook().goal()).isEqualByComparingTo("1469.3280768");
            assertThat(judgement.outlook().forecast().value()).isEqualByComparingTo("1469.33");
            assertThat(growth.figure("2027-Q4", "1165").judgedAt("2027-Q4").state())
                    .isEqualTo(AT_RISK);
        }

        @Test
        void ofMeanGrowthNeedFiguresAboveZero() {
            DossierBuilder growth =
                    aDossier().averageGrowth(2026, 2030).atLeast("8").annual().base(2025, "1000");
            assertThat(growth.figure("2026-Q4", "0")
                            .judgedAt("2026-Q4")
                            .outlook()
                            .forecast())
                    .isNull();
            assertThat(growth.figure("2026-Q4", "1")
                            .judgedAt("2026-Q4")
                            .outlook()
                            .forecast())
                    .isNotNull();
        }

        @Test
        void ofCountsStartAtZeroAndNeverShrink() {
            DossierBuilder products = aDossier().runningCount().atLeast("5").byEndOf(2030);
            Forecast two = products.figure("2026-Q4", "2")
                    .judgedAt("2026-Q4")
                    .outlook()
                    .forecast();
            assertThat(two.points()).isEqualTo(2);
            assertThat(two.value()).isEqualByComparingTo("10");
            Forecast corrected = products.figure("2027-Q4", "1")
                    .judgedAt("2027-Q4")
                    .outlook()
                    .forecast();
            assertThat(corrected.low()).isEqualByComparingTo("1");
        }

        @Test
        void ofTotalsLookAtThisYearAlone() {
            Forecast forecast = revenue()
                    .figure("2025-Q4", "500")
                    .figure("2026-Q1", "20")
                    .figure("2026-Q2", "50")
                    .judgedAt("2026-Q2")
                    .outlook()
                    .forecast();
            assertThat(forecast.points()).isEqualTo(2);
            assertThat(forecast.value()).isEqualByComparingTo("110");
        }

        @Test
        void ofTotalsForALaterYearGoFromYearsEndToYearsEnd() {
            DossierBuilder output =
                    aDossier().level().atLeast("100").byEndOf(2030).yearToDate().base(2025, "50");
            Outlook outlook = output.figure("2026-Q2", "30")
                    .figure("2026-Q4", "58")
                    .judgedAt("2026-Q4")
                    .outlook();
            assertThat(outlook.forecast().points()).isEqualTo(2);
            assertThat(outlook.forecast().value()).isEqualByComparingTo("90");
        }

        @Test
        void ofRatesTakeWholeYearsAndTheYearSoFar() {
            Outlook outlook = aDossier()
                    .level()
                    .rate()
                    .atLeast("90")
                    .byEndOf(2030)
                    .base(2025, "50")
                    .figure("2026-Q1", "1/10")
                    .figure("2026-Q2", "11/10")
                    .judgedAt("2026-Q2")
                    .outlook();
            assertThat(outlook.forecast().points()).isEqualTo(2);
            assertThat(outlook.paceSoFar()).isEqualByComparingTo("20");
        }

        @Test
        void ofSeasonalTotalsFollowLastYear() {
            DossierBuilder harvest = revenue()
                    .seasonal()
                    .figure("2025-Q1", "10")
                    .figure("2025-Q2", "20")
                    .figure("2025-Q4", "100")
                    .figure("2026-Q1", "13")
                    .figure("2026-Q2", "25");
            Judgement judgement = harvest.judgedAt("2026-Q2");
            assertThat(judgement.numbers().elapsed()).isEqualByComparingTo("20");
            assertThat(judgement.numbers().ratio()).isEqualByComparingTo("0.83");
            assertThat(judgement.state()).isEqualTo(ON_TRACK);
            assertThat(judgement.flags()).containsExactly(Flag.LAST_YEARS_SHAPE);
            // 12 for every tenth of last year's total, eight tenths to go
            assertThat(judgement.outlook().forecast().value()).isEqualByComparingTo("121");
        }

        @ParameterizedTest(name = "last year {0} of {1}")
        @CsvSource({"120, 100", "-1, 100", "0, 0", "0/0, 100", "20, 0/0"})
        void ofSeasonalTotalsGoByTheCalendarWhereLastYearIsNoGuide(String half, String year) {
            Judgement judgement = revenue()
                    .seasonal()
                    .figure("2025-Q2", half)
                    .figure("2025-Q4", year)
                    .figure("2026-Q2", "60")
                    .judgedAt("2026-Q2");
            assertThat(judgement.numbers().elapsed()).isEqualByComparingTo("50");
            assertThat(judgement.flags()).isEmpty();
        }
    }

    @Nested
    class Warnings {

        private DossierBuilder nearly() {
            return coverage().figure("2026-Q4", "32.8").figure("2027-Q4", "45.6");
        }

        @Test
        void aForecastThatMissesKeepsTheStateFromLookingWell() {
            Judgement judgement = nearly().judgedAt("2027-Q4");
            assertThat(judgement.numbers().ratio()).isEqualByComparingTo("0.9846");
            assertThat(judgement.state()).isEqualTo(AT_RISK);
            assertThat(judgement.flags()).containsExactly(Flag.FORECAST_MISSES);
            assertThat(nearly().atLeast("84").judgedAt("2027-Q4").state()).isEqualTo(ON_TRACK);
        }

        @Test
        void twoPointsAreNotEnoughForIt() {
            assertThat(coverage().figure("2027-Q4", "45.6").judgedAt("2027-Q4").state())
                    .isEqualTo(ON_TRACK);
        }

        @Test
        void aStrictBoundIsMissedByReachingIt() {
            DossierBuilder exact = coverage().figure("2026-Q4", "33").figure("2027-Q4", "46");
            assertThat(exact.judgedAt("2027-Q4").state()).isEqualTo(ON_TRACK);
            assertThat(exact.above("85").judgedAt("2027-Q4").state()).isEqualTo(AT_RISK);
        }

        @Test
        void aStrictCeilingIsMissedByReachingIt() {
            DossierBuilder exact = poverty().figure("2026-Q4", "6.8").figure("2027-Q4", "5.6");
            assertThat(exact.judgedAt("2027-Q4").state()).isEqualTo(ON_TRACK);
            assertThat(exact.below("2").judgedAt("2027-Q4").state()).isEqualTo(AT_RISK);
            assertThat(poverty()
                            .figure("2026-Q4", "6.9")
                            .figure("2027-Q4", "5.65")
                            .judgedAt("2027-Q4")
                            .state())
                    .isEqualTo(AT_RISK);
        }

        @Test
        void aBandThatMayNotBePassedIsMissedAboveItsTop() {
            DossierBuilder fast = coverage().figure("2026-Q4", "34").figure("2027-Q4", "48");
            assertThat(fast.within("85", "88").judgedAt("2027-Q4").state()).isEqualTo(ON_TRACK);
            assertThat(fast.strictlyWithin("85", "90").judgedAt("2027-Q4").state())
                    .isEqualTo(ON_TRACK);
            assertThat(fast.strictlyWithin("85", "88").judgedAt("2027-Q4").state())
                    .isEqualTo(AT_RISK);
            assertThat(fast.exactlyFromBelow("85").judgedAt("2027-Q4").state()).isEqualTo(AT_RISK);
            assertThat(fast.exactlyFromBelow("90").judgedAt("2027-Q4").state()).isEqualTo(ON_TRACK);
        }

        @Test
        void whatIsWorseAlreadyAndWhatIsReachedStayAsTheyAre() {
            DossierBuilder slow = coverage().figure("2026-Q4", "22").figure("2027-Q4", "23");
            assertThat(slow.judgedAt("2027-Q4").state()).isEqualTo(ALARM);
            assertThat(slow.judgedAt("2027-Q4").flags()).isEmpty();
            DossierBuilder falling = coverage().figure("2026-Q4", "99").figure("2027-Q4", "86");
            assertThat(falling.judgedAt("2027-Q4").state()).isEqualTo(MET);
        }

        @Test
        void aCapWhosePaceLeadsBeyondItIsAtRisk() {
            DossierBuilder even =
                    spending().figure("2026-Q1", "31").figure("2026-Q2", "61").figure("2026-Q3", "92");
            assertThat(even.judgedAt("2026-Q2").state()).isEqualTo(ON_TRACK);
            assertThat(even.judgedAt("2026-Q3").state()).isEqualTo(AT_RISK);
            assertThat(even.judgedAt("2026-Q3").flags()).containsExactly(Flag.FORECAST_MISSES);
        }
    }

    @Nested
    class LastChance {

        @Test
        void isTheLastQuarterToStandStillBeforeTheBestPaceIsTooSlow() {
            // best pace 13 a year, 39 to go: three years, so nothing is left to lose at the end of 2027
            DossierBuilder onTime = coverage().figure("2026-Q4", "33").figure("2027-Q4", "46");
            assertThat(onTime.judgedAt("2027-Q4").outlook().lastChance()).hasToString("2027-Q4");
            // 26 to go at the 26 of the best year: until the end of 2029
            DossierBuilder early =
                    coverage().figure("2026-Q4", "33").figure("2027-Q4", "59").atLeast("85");
            assertThat(early.judgedAt("2027-Q4").outlook().lastChance()).hasToString("2029-Q4");
        }

        @Test
        void isGoneWhereTheBestPaceIsTooSlowAlready() {
            assertThat(coverage()
                            .figure("2026-Q4", "28")
                            .judgedAt("2026-Q4")
                            .outlook()
                            .lastChance())
                    .isNull();
            assertThat(coverage()
                            .figure("2026-Q4", "15")
                            .judgedAt("2026-Q4")
                            .outlook()
                            .lastChance())
                    .isNull();
        }

        @Test
        void looksAtTheBestStepAndNotAtTheMean() {
            DossierBuilder late = coverage().figure("2026-Q4", "20").figure("2027-Q4", "46");
            assertThat(late.judgedAt("2027-Q4").outlook().lastChance()).hasToString("2029-Q2");
            DossierBuilder falling = poverty().figure("2026-Q4", "5").figure("2027-Q4", "5");
            assertThat(falling.judgedAt("2027-Q4").outlook().lastChance()).hasToString("2029-Q4");
        }
    }
}
