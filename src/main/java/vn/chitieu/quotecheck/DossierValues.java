package vn.chitieu.quotecheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.Bands;
import vn.chitieu.judging.Dossier;
import vn.chitieu.judging.Judge;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.measure.Percentage;
import vn.chitieu.period.PeriodType;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.quotecheck.KnownValue.Note;
import vn.chitieu.quotecheck.KnownValue.Since;
import vn.chitieu.target.RuleHistory;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;

/** All numbers that can be said of a target: what it asks for, what was reported, and what follows from both. */
final class DossierValues {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int DIGITS = 8;

    private final Dossier dossier;
    private final String unit;
    private final Set<ReportingPeriod> closed;
    private final List<KnownValue> values = new ArrayList<>();

    private DossierValues(Dossier dossier, Set<ReportingPeriod> closed) {
        this.dossier = dossier;
        this.unit = dossier.seriesUnit().symbol();
        this.closed = closed;
    }

    /** What the two numbers of a fraction count, by their names. */
    record Parts(@Nullable String numerator, @Nullable String denominator) {}

    /**
     * Of grades and states nothing: they are no numbers.
     *
     * @param judged unit of what the rule looks at
     * @param closed periods whose figures are settled
     */
    static List<KnownValue> of(
            Dossier dossier,
            RuleHistory rules,
            RuleHistory.Version inForce,
            String judged,
            Parts parts,
            Set<ReportingPeriod> closed) {
        Measure measure = dossier.rule().measure();
        if (measure instanceof Measure.Graded || measure instanceof Measure.StateOf) {
            return List.of();
        }
        DossierValues values = new DossierValues(dossier, closed);
        for (RuleHistory.Version version : rules.versions()) {
            values.threshold(version, version.number() == inForce.number() ? Note.NONE : Note.FORMER);
        }
        dossier.path().forEach((year, level) -> values.add(QuotedAs.THRESHOLD, ReportingPeriod.year(year), level));
        dossier.plans().forEach((year, plan) -> values.add(QuotedAs.PLAN, ReportingPeriod.year(year), plan));
        Dossier.Baseline base = dossier.baseline();
        if (base != null) {
            values.add(QuotedAs.BASE, ReportingPeriod.year(base.year()), base.value());
        }
        dossier.figures().figures().forEach((period, figure) -> values.figure(period, figure, judged, parts));
        return List.copyOf(values.values);
    }

    private void threshold(RuleHistory.Version version, Note note) {
        if (version.rule() instanceof SingleRule rule
                && rule.criterion() instanceof Criterion.OfNumber criterion
                && version.unit() != null) {
            ReportingPeriod by =
                    rule.horizon() instanceof Horizon.ByEndOf(int year) ? ReportingPeriod.year(year) : null;
            KnownValue bound = criterion instanceof Criterion.Within within
                    ? KnownValue.band(by, within.low(), within.high(), version.unit())
                    : KnownValue.of(QuotedAs.THRESHOLD, by, criterion.goal(), version.unit());
            values.add(bound.with(note));
        }
    }

    private void figure(ReportingPeriod period, ReportedFigure reported, String judged, Parts parts) {
        if (reported.isNotArisen()) {
            return;
        }
        BigDecimal number = reported.number();
        addOf(period, KnownValue.of(QuotedAs.FIGURE, period, number, unit));
        part(period, reported.numerator(), parts.numerator(), Note.NUMERATOR);
        part(period, reported.denominator(), parts.denominator(), Note.DENOMINATOR);
        BigDecimal year = yearNumber(period);
        if (year != null && year.compareTo(number) != 0) {
            addOf(period, KnownValue.of(QuotedAs.FIGURE, period, year, unit));
        }
        BigDecimal before = period.type() == PeriodType.QUARTER && period.quarterOfYear() > 1
                ? number(period.previousQuarter())
                : null;
        if (dossier.accumulation() == Accumulation.YEAR_TO_DATE && before != null) {
            addOf(
                    period,
                    KnownValue.of(QuotedAs.FIGURE, period, number.subtract(before), unit)
                            .with(Note.OWN_QUARTER));
        }
        BigDecimal attained = attained(period);
        worked(period, attained, judged);
        plan(period, year == null ? number : year);
        changes(period, year == null ? number : year, attained, judged);
    }

    private void worked(ReportingPeriod period, @Nullable BigDecimal attained, String judged) {
        Measure measure = dossier.rule().measure();
        if (attained != null && !(measure instanceof Measure.Level)) {
            QuotedAs role = measure instanceof Measure.PlanShare ? QuotedAs.PLAN_SHARE : QuotedAs.FIGURE;
            addOf(period, KnownValue.of(role, period, attained, judged).with(Note.WORKED_OUT));
        }
    }

    private void plan(ReportingPeriod period, BigDecimal number) {
        BigDecimal plan = dossier.plans().get(period.year());
        if (plan != null && plan.signum() > 0) {
            BigDecimal share = Percentage.ofShare(number, plan).value();
            addOf(period, KnownValue.of(QuotedAs.PLAN_SHARE, period, share, "%").with(Note.WORKED_OUT));
            values.add(KnownValue.change(Since.PLAN, period, share.subtract(HUNDRED), "%"));
            difference(Since.PLAN, period, number, plan);
        }
    }

    private void changes(ReportingPeriod period, BigDecimal number, @Nullable BigDecimal attained, String judged) {
        change(Since.YEAR_BEFORE, period, number, number(period.sameLastYear()));
        if (dossier.accumulation() != Accumulation.YEAR_TO_DATE) {
            change(Since.QUARTER_BEFORE, period, number, number(period.previousQuarter()));
        }
        Dossier.Baseline base = dossier.baseline();
        if (base != null) {
            change(Since.BASE, period, number, base.value());
        }
        if (attained != null && dossier.rule().criterion() instanceof Criterion.OfNumber bound) {
            if (bound.higherIsBetter()
                    && bound.goal().signum() > 0
                    && dossier.rule().measure() instanceof Measure.Level) {
                BigDecimal share = Percentage.ofShare(attained, bound.goal()).value();
                values.add(new KnownValue(
                        QuotedAs.PLAN_SHARE, period, Since.THRESHOLD, share, null, "%", false, Note.WORKED_OUT));
            }
            String of = judged.startsWith("%") ? KnownValue.POINTS : judged;
            values.add(KnownValue.change(Since.THRESHOLD, period, attained.subtract(bound.goal()), of));
        }
    }

    private void change(Since since, ReportingPeriod period, BigDecimal number, @Nullable BigDecimal before) {
        if (before == null) {
            return;
        }
        difference(since, period, number, before);
        if (!unit.startsWith("%") && before.signum() > 0) {
            BigDecimal percent = number.subtract(before).multiply(HUNDRED).divide(before, DIGITS, RoundingMode.HALF_UP);
            values.add(KnownValue.change(since, period, percent, "%"));
        }
    }

    private void difference(Since since, ReportingPeriod period, BigDecimal number, BigDecimal before) {
        String of = unit.startsWith("%") ? KnownValue.POINTS : unit;
        values.add(KnownValue.change(since, period, number.subtract(before), of));
    }

    private void part(ReportingPeriod period, @Nullable BigDecimal number, @Nullable String name, Note note) {
        if (number != null && name != null) {
            addOf(
                    period,
                    KnownValue.of(QuotedAs.FIGURE, period, number, counted(name))
                            .with(note));
        }
    }

    /** What is counted, by the words its name begins with. */
    private static String counted(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split("[\\s,]+");
        String two = words.length > 1 ? words[0] + " " + words[1] : words[0];
        boolean people =
                Set.of("dân số", "dân", "trẻ", "người", "lao động", "học sinh").contains(two)
                        || Set.of("dân", "trẻ", "người").contains(words[0]);
        return people
                ? "người"
                : Set.of("hộ", "trường", "vụ", "thôn", "ấp", "tin").contains(words[0]) ? words[0] : two;
    }

    private @Nullable BigDecimal attained(ReportingPeriod period) {
        return new Judge(Bands.DEFAULT).judge(dossier, period).numbers().attained();
    }

    private @Nullable BigDecimal number(ReportingPeriod period) {
        BigDecimal year = yearNumber(period);
        ReportedFigure own = dossier.figures().at(period);
        return year != null || own == null || own.isNotArisen() ? year : own.number();
    }

    private @Nullable BigDecimal yearNumber(ReportingPeriod period) {
        ReportedFigure year = dossier.figures().yearAt(period, dossier.accumulation());
        return year == null || year.isNotArisen() ? null : year.number();
    }

    private void add(QuotedAs role, ReportingPeriod at, BigDecimal number) {
        values.add(KnownValue.of(role, at, number, unit));
    }

    private void addOf(ReportingPeriod period, KnownValue value) {
        values.add(value.settled(closed.contains(period)));
    }
}
