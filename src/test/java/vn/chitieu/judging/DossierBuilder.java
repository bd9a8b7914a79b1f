package vn.chitieu.judging;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Cadence;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Criterion.Within.OverTop;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.Measure.YearChange.Change;
import vn.chitieu.target.rule.Measure.YearChange.Size;
import vn.chitieu.target.rule.SingleRule;

/**
 * A dossier told as a sentence: {@code aDossier().level().atLeast("99").byEndOf(2030).figure("2026-Q1",
 * "95").judgedAt("2026-Q1")}. Unless said otherwise its figures are levels, counted in households, asked every quarter.
 */
public final class DossierBuilder {

    private Measure measure = new Measure.Level();
    private Criterion criterion = new Criterion.Reached(false);
    private Horizon horizon = new Horizon.EveryYear();
    private Cadence cadence = Cadence.QUARTER;
    private Accumulation accumulation = Accumulation.LATEST;
    private String unit = "hộ";
    private Dossier.Baseline baseline;
    private boolean seasonal;
    private final TreeMap<Integer, BigDecimal> path = new TreeMap<>();
    private final Map<Integer, BigDecimal> plans = new HashMap<>();
    private final Map<ReportingPeriod, ReportedFigure> figures = new HashMap<>();

    static DossierBuilder aDossier() {
        return new DossierBuilder();
    }

    DossierBuilder level() {
        return measure(new Measure.Level());
    }

    DossierBuilder runningCount() {
        return measure(new Measure.RunningCount()).accumulation(Accumulation.RUNNING_COUNT);
    }

    DossierBuilder coverageOnceForAll() {
        return measure(new Measure.Coverage(true)).in("%");
    }

    DossierBuilder coverageNow() {
        return measure(new Measure.Coverage(false)).in("%");
    }

    DossierBuilder planShare() {
        return measure(new Measure.PlanShare());
    }

    DossierBuilder cutOfBase() {
        return measure(new Measure.BaseReduction());
    }

    DossierBuilder increaseOfBase() {
        return measure(new Measure.BaseIncrease());
    }

    DossierBuilder multipleOfBase() {
        return measure(new Measure.BaseMultiple());
    }

    DossierBuilder averageGrowth(int firstYear, int lastYear) {
        return measure(new Measure.AverageGrowth(firstYear, lastYear)).overTerm(firstYear, lastYear);
    }

    DossierBuilder change(Change change, Size size) {
        return measure(new Measure.YearChange(change, size, false));
    }

    DossierBuilder changeOrBothZero(Change change, Size size) {
        return measure(new Measure.YearChange(change, size, true));
    }

    DossierBuilder grade(String... scale) {
        return measure(new Measure.Graded(List.of(scale)));
    }

    DossierBuilder state() {
        return measure(new Measure.StateOf("đạt chuẩn"))
                .accumulation(Accumulation.EVENT)
                .onEvent();
    }

    DossierBuilder measure(Measure it) {
        measure = it;
        return this;
    }

    DossierBuilder atLeast(String goal) {
        return criterion(new Criterion.AtLeast(new BigDecimal(goal)));
    }

    DossierBuilder above(String goal) {
        return criterion(new Criterion.Above(new BigDecimal(goal)));
    }

    DossierBuilder atMost(String goal) {
        return criterion(new Criterion.AtMost(new BigDecimal(goal)));
    }

    DossierBuilder below(String goal) {
        return criterion(new Criterion.Below(new BigDecimal(goal)));
    }

    DossierBuilder exactly(String goal) {
        return criterion(new Criterion.Exactly(new BigDecimal(goal)));
    }

    DossierBuilder exactlyFromBelow(String goal) {
        return criterion(new Criterion.Exactly(new BigDecimal(goal), false));
    }

    DossierBuilder downInto(String low, String high) {
        return criterion(new Criterion.Within(new BigDecimal(low), new BigDecimal(high), OverTop.PASSES, true));
    }

    DossierBuilder within(String low, String high) {
        return criterion(new Criterion.Within(new BigDecimal(low), new BigDecimal(high), OverTop.PASSES));
    }

    DossierBuilder strictlyWithin(String low, String high) {
        return criterion(new Criterion.Within(new BigDecimal(low), new BigDecimal(high), OverTop.FAILS));
    }

    DossierBuilder gradeAtLeast(String grade) {
        return criterion(new Criterion.GradeAtLeast(grade));
    }

    DossierBuilder reached() {
        return criterion(new Criterion.Reached(false));
    }

    DossierBuilder reachedInPeoplesEyes() {
        return criterion(new Criterion.Reached(true));
    }

    DossierBuilder kept() {
        return criterion(new Criterion.Kept(false));
    }

    DossierBuilder keptInPeoplesEyes() {
        return criterion(new Criterion.Kept(true));
    }

    DossierBuilder criterion(Criterion it) {
        criterion = it;
        return this;
    }

    DossierBuilder byEndOf(int year) {
        return horizon(new Horizon.ByEndOf(year));
    }

    DossierBuilder everyYear() {
        return horizon(new Horizon.EveryYear());
    }

    DossierBuilder everyYearAndTerm() {
        return horizon(new Horizon.EveryYearAndTerm());
    }

    DossierBuilder overTerm(int firstYear, int lastYear) {
        return horizon(new Horizon.OverTerm(firstYear, lastYear));
    }

    DossierBuilder everyPeriod() {
        return horizon(new Horizon.EveryPeriod());
    }

    DossierBuilder horizon(Horizon it) {
        horizon = it;
        return this;
    }

    DossierBuilder yearly() {
        return cadence(Cadence.YEAR);
    }

    DossierBuilder onEvent() {
        return cadence(Cadence.EVENT);
    }

    DossierBuilder cadence(Cadence it) {
        cadence = it;
        return this;
    }

    DossierBuilder yearToDate() {
        return accumulation(Accumulation.YEAR_TO_DATE);
    }

    /** Totals that come in as they did last year. */
    DossierBuilder seasonal() {
        seasonal = true;
        return this;
    }

    DossierBuilder rate() {
        return accumulation(Accumulation.RATE).in("%");
    }

    DossierBuilder annual() {
        return accumulation(Accumulation.ANNUAL);
    }

    DossierBuilder accumulation(Accumulation it) {
        accumulation = it;
        return this;
    }

    DossierBuilder in(String symbol) {
        unit = symbol;
        return this;
    }

    DossierBuilder base(int year, String value) {
        baseline = new Dossier.Baseline(year, new BigDecimal(value));
        return this;
    }

    DossierBuilder path(int year, String value) {
        path.put(year, new BigDecimal(value));
        return this;
    }

    DossierBuilder plan(int year, String value) {
        plans.put(year, new BigDecimal(value));
        return this;
    }

    /** A figure: a number, or a fraction written {@code 9/11}. */
    DossierBuilder figure(String period, String figure) {
        String[] parts = figure.split("/");
        figures.put(
                ReportingPeriod.parse(period),
                parts.length == 1
                        ? ReportedFigure.of(new BigDecimal(figure))
                        : ReportedFigure.ofShare(new BigDecimal(parts[0]), new BigDecimal(parts[1])));
        return this;
    }

    DossierBuilder figure(String period, boolean yes) {
        return figure(period, yes ? "1" : "0");
    }

    public Dossier build() {
        SingleRule rule = new SingleRule(measure, Objects.requireNonNull(criterion), horizon);
        return new Dossier(
                rule,
                cadence,
                accumulation,
                new UnitOfMeasure(unit),
                Term.CURRENT,
                baseline,
                path,
                plans,
                seasonal,
                FigureHistory.of(figures));
    }

    Judgement judgedAt(String period) {
        return new Judge(Bands.DEFAULT).judge(build(), ReportingPeriod.parse(period));
    }

    @Override
    public String toString() {
        return measure + " " + criterion + " " + horizon;
    }

    State stateAt(String period) {
        return judgedAt(period).state();
    }
}
