package vn.chitieu.editing.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.chitieu.editing.web.RuleWords.Comparator;
import vn.chitieu.editing.web.RuleWords.Decided;
import vn.chitieu.editing.web.RuleWords.Measured;
import vn.chitieu.extraction.ExtractedTarget;
import vn.chitieu.extraction.Extraction;
import vn.chitieu.extraction.SourceText;
import vn.chitieu.target.rule.Measure.YearChange;

/** Fills a target's form from the sentence that stands in it as the document's own. */
final class SentenceReading {

    private final TargetForm form;
    private final RuleForm blank;

    /** @param form with the years of its document's term in its rule */
    SentenceReading(TargetForm form, RuleForm blank) {
        this.form = form;
        this.blank = blank;
    }

    /** The form with what its sentence says, the first target of several; empty where it names none. */
    Optional<TargetForm> read() {
        List<ExtractedTarget> targets = Extraction.of(SourceText.of(form.what().quote()));
        return targets.stream().findFirst().map(this::filled);
    }

    private TargetForm filled(ExtractedTarget target) {
        TargetForm.WhatForm what = form.what();
        SeriesForm series = form.series() == null ? SeriesForm.FRESH : form.series();
        return new TargetForm(
                form.target(),
                form.version(),
                form.replaces(),
                new TargetForm.WhatForm(
                        what.number(),
                        target.name(),
                        what.field(),
                        what.official(),
                        what.indicator(),
                        target.isFalling() ? "DOWN" : "UP",
                        what.parent(),
                        what.planGiver(),
                        what.quote(),
                        what.confirmNote()),
                rule(target),
                new SeriesForm(
                        series.existing(),
                        series.name(),
                        isReportedAsJudged(target) && target.unit() != null ? target.unit() : series.unit(),
                        series.kind(),
                        series.cadence(),
                        series.accumulation(),
                        series.seasonal(),
                        series.numerator(),
                        series.numeratorUnit(),
                        series.denominator(),
                        series.denominatorUnit()),
                form.baseline(),
                form.years(),
                form.units(),
                form.startsFrom(),
                form.mark());
    }

    private static boolean isReportedAsJudged(ExtractedTarget target) {
        return switch (measured(target)) {
            case LEVEL, COVERAGE, RUNNING_COUNT -> true;
            default -> false;
        };
    }

    private RuleForm rule(ExtractedTarget target) {
        Measured measured = measured(target);
        String year = target.deadline() == null ? blank.lastYear() : String.valueOf(target.deadline());
        boolean directionOnly = measured == Measured.YEAR_CHANGE && target.low() == null;
        return new RuleForm(
                measured.name(),
                target.isFalling() ? YearChange.Change.DECREASE.name() : YearChange.Change.INCREASE.name(),
                directionOnly ? YearChange.Size.DIRECTION.name() : YearChange.Size.PERCENT.name(),
                "",
                "",
                "",
                "",
                measured == Measured.STATE ? target.name() : "",
                target.horizon().startsWith("every-") ? "KEPT" : "REACHED",
                "",
                comparator(target.comparator()).name(),
                low(target, measured),
                RuleForm.number(target.high()),
                blank.overTop(),
                RuleForm.on(target.isFalling()),
                decided(target.horizon()).name(),
                year,
                blank.firstYear(),
                measured == Measured.AVERAGE_GROWTH && year.compareTo(blank.firstYear()) >= 0 ? year : blank.lastYear(),
                "",
                RuleForm.on(target.because().stream()
                        .anyMatch(it ->
                                it.field().equals("comparator") && !it.words().isEmpty())),
                RuleForm.on(target.deadline() != null),
                blank.reading());
    }

    /** What nothing is left of is zero, and the whole of a plan or a list a hundred. */
    private static String low(ExtractedTarget target, Measured measured) {
        if (target.low() != null) {
            return RuleForm.number(target.low());
        }
        return switch (measured) {
            case LEVEL -> "0";
            case COVERAGE, PLAN_SHARE -> "100";
            default -> "";
        };
    }

    private static Measured measured(ExtractedTarget target) {
        return switch (target.measure()) {
            case "coverage" -> Measured.COVERAGE;
            case "count-in-term" -> Measured.RUNNING_COUNT;
            case "average-annual-growth" -> Measured.AVERAGE_GROWTH;
            case "year-on-year" -> Measured.YEAR_CHANGE;
            case "reduction-from-baseline" -> Measured.BASE_REDUCTION;
            case "increase-from-baseline" -> Measured.BASE_INCREASE;
            case "multiple-of-baseline" -> Measured.BASE_MULTIPLE;
            case "share-of-plan" -> Measured.PLAN_SHARE;
            case "grade" -> Measured.GRADE;
            case "state" -> Measured.STATE;
            default -> Measured.LEVEL;
        };
    }

    private static Comparator comparator(String sign) {
        return switch (sign) {
            case ">" -> Comparator.ABOVE;
            case "<=" -> Comparator.AT_MOST;
            case "<" -> Comparator.BELOW;
            case "=" -> Comparator.EXACTLY;
            case "within" -> Comparator.WITHIN;
            default -> Comparator.AT_LEAST;
        };
    }

    /** Growth apart, which has its own years, what is due over the term is due at its end. */
    private static Decided decided(String horizon) {
        return horizon.startsWith("every-")
                ? Decided.valueOf(horizon.replace('-', '_').toUpperCase(Locale.ROOT))
                : Decided.BY_END_OF;
    }
}
