package vn.chitieu.dashboard;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Unit;
import vn.chitieu.commune.Units;
import vn.chitieu.direction.Direction;
import vn.chitieu.direction.Directions;
import vn.chitieu.evaluation.CalculationWriter;
import vn.chitieu.evaluation.Evaluation;
import vn.chitieu.evaluation.JudgedInputs;
import vn.chitieu.evaluation.PastDay;
import vn.chitieu.judging.Dossier;
import vn.chitieu.judging.Outlook;
import vn.chitieu.measure.NumberStyle;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.resolution.Resolutions;
import vn.chitieu.target.Amendment;
import vn.chitieu.target.AssignedPlan;
import vn.chitieu.target.Assignment;
import vn.chitieu.target.Baseline;
import vn.chitieu.target.RuleHistory;
import vn.chitieu.target.RuleWording;
import vn.chitieu.target.Target;
import vn.chitieu.target.Targets;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;

/** Reads everything about one target. */
@Service
@RequiredArgsConstructor
public class TargetStories {

    private static final String NOTHING = "–";
    private static final int DECIMALS = 2;

    private final Targets targets;
    private final Resolutions resolutions;
    private final Units units;
    private final Backgrounds backgrounds;
    private final CalculationWriter calculations;
    private final RuleWording wording;
    private final Directions directions;

    /**
     * Which story is told.
     *
     * @param past the day up to which one looks back; null for what stands now
     * @param chart how large the chart is; a small one marks the period
     */
    public record Question(
            String commune,
            String target,
            ReportingPeriod period,
            @Nullable PastDay past,
            Chart.Size chart) {}

    /** The story of a target as it stood at the end of a period. */
    @Transactional(readOnly = true)
    public Optional<TargetStory> find(Question question, Locale locale) {
        return targets.findByCode(question.commune(), question.target()).map(target -> tell(target, question, locale));
    }

    private TargetStory tell(Target target, Question question, Locale locale) {
        NumberStyle style = NumberStyle.of(locale);
        String commune = question.commune();
        ReportingPeriod period = question.period();
        PastDay past = question.past();
        Background background =
                past == null ? backgrounds.now(target, period, locale) : backgrounds.then(target, period, past, locale);
        Dossier dossier = background.dossier();
        Evaluation evaluation = background.judged().get(period);
        TargetLine line = background.line();
        Resolution document =
                requireNonNull(resolutions.findById(target.resolution()).orElse(null));
        Map<Long, String> names = new HashMap<>();
        for (Unit unit : units.findByPlaceCommune(commune)) {
            names.put(requireNonNull(unit.id()), unit.name());
        }
        List<TargetFigures.Row> reported = read(background.reported(), dossier);
        List<Direction> said = directions.ofTarget(requireNonNull(target.id())).stream()
                .filter(it -> past == null || !it.givenOn().isAfter(past.day()))
                .map(it -> past == null ? it : it.asKnown(past.before()))
                .toList();
        UnitOfMeasure unit = dossier == null ? null : dossier.seriesUnit();
        RuleHistory.Version version = background.rules().at(period);
        Baseline baseline = version.baseline();
        return new TargetStory(
                target.description().code(),
                target.description().number(),
                target.description().name(),
                target.description().field(),
                target.description().official(),
                line == null ? null : line.state(),
                line == null ? "" : line.sentence(),
                working(evaluation, background.inputs(), version, locale),
                wording.sentence(version.rule(), version.unit(), locale),
                background.rules().versions().stream()
                        .filter(other -> other.number() != version.number())
                        .map(other -> otherRule(other, locale))
                        .toList(),
                target.rules().retirement(),
                target.quote(),
                version.rule() instanceof SingleRule single
                        && !(single.written().comparator() && single.written().deadline()),
                target.variants().stream()
                        .map(variant -> variant.stated() + ": "
                                + wording.sentence(
                                        variant.rule(), target.description().unit(), locale))
                        .toList(),
                target.description().confirmNote(),
                new TargetStory.Document(document.type(), document.title(), document.note(), document.visibility()),
                baseline == null || unit == null ? null : style.format(baseline.value(), unit),
                baseline == null ? null : baseline.source() + " (" + baseline.year() + ")",
                baseline != null && baseline.demo(),
                target.plans().stream()
                        .sorted(Comparator.comparing(AssignedPlan::year).reversed())
                        .map(plan -> new TargetStory.Plan(
                                plan.year(),
                                unit == null ? style.format(plan.amount()) : style.format(plan.amount(), unit),
                                plan.giver()))
                        .toList(),
                target.description().planGiver(),
                version.rule() instanceof SingleRule single && single.measure() instanceof Measure.PlanShare,
                assigned(target, Assignment.Part.LEAD, names),
                assigned(target, Assignment.Part.SUPPORTING, names),
                unit == null ? "" : unit.symbol(),
                TargetCharts.of(
                        dossier,
                        reported,
                        period,
                        evaluation == null
                                ? Outlook.NONE
                                : evaluation.judgement().outlook(),
                        question.chart(),
                        said.stream()
                                .map(it -> new ChartDrawing.Event(it.givenOn(), it.text()))
                                .toList(),
                        style),
                said,
                target.series(),
                reported.reversed().stream()
                        .map(row -> figure(row, background, dossier, style))
                        .toList(),
                parent(target),
                line == null ? List.of() : line.parts(),
                target.isWithheld());
    }

    private List<CalculationWriter.Step> working(
            @Nullable Evaluation evaluation,
            @Nullable JudgedInputs inputs,
            RuleHistory.Version version,
            Locale locale) {
        return evaluation == null || inputs == null
                ? List.of()
                : calculations.steps(inputs, evaluation, version.unit(), locale);
    }

    private TargetStory.OtherRule otherRule(RuleHistory.Version version, Locale locale) {
        Amendment ending = version.ending();
        return new TargetStory.OtherRule(
                wording.sentence(version.rule(), version.unit(), locale),
                version.from(),
                version.until(),
                ending == null ? null : ending.reason(),
                ending == null ? null : ending.document());
    }

    /** The figures as the target reads them, each beside its own fraction. */
    private static List<TargetFigures.Row> read(List<TargetFigures.Row> reported, @Nullable Dossier dossier) {
        return dossier == null
                ? reported
                : reported.stream()
                        .flatMap(row -> Stream.ofNullable(dossier.figures().at(row.period()))
                                .map(row::as))
                        .toList();
    }

    private static List<String> assigned(Target target, Assignment.Part part, Map<Long, String> names) {
        return target.assignments().stream()
                .filter(assignment -> assignment.part() == part)
                .map(assignment -> requireNonNull(names.get(assignment.unit())))
                .sorted()
                .toList();
    }

    private TargetStory.@Nullable TargetLink parent(Target target) {
        return target.parent() == null
                ? null
                : targets.findById(target.parent())
                        .map(parent -> new TargetStory.TargetLink(
                                parent.description().code(),
                                parent.description().name()))
                        .orElse(null);
    }

    private static TargetStory.Figure figure(
            TargetFigures.Row row, Background background, @Nullable Dossier dossier, NumberStyle style) {
        String unit = background.rules().at(row.period()).unit();
        Evaluation evaluation = background.judged().get(row.period());
        BigDecimal required =
                evaluation == null ? null : evaluation.judgement().numbers().required();
        BigDecimal numerator = row.reported().numerator();
        BigDecimal denominator = row.reported().denominator();
        return new TargetStory.Figure(
                row.period().toString(),
                value(row, dossier, style),
                numerator == null || denominator == null
                        ? null
                        : style.format(numerator) + "/" + style.format(denominator),
                row.grade(),
                row.status(),
                required == null || isGraded(dossier)
                        ? NOTHING
                        : unit == null
                                ? style.format(shortened(required))
                                : style.format(shortened(required), new UnitOfMeasure(unit)),
                evaluation == null ? null : evaluation.judgement().state(),
                row.note(),
                row.revised());
    }

    private static String value(TargetFigures.Row row, @Nullable Dossier dossier, NumberStyle style) {
        if (row.figure().isNotArisen()) {
            return "0/0";
        }
        if (dossier != null && dossier.rule().measure() instanceof Measure.Graded(List<String> scale)) {
            return scale.get(row.figure().number().intValue() - 1);
        }
        if (dossier != null && dossier.rule().measure() instanceof Measure.StateOf) {
            return row.figure().number().signum() > 0 ? "✓" : "✕";
        }
        return style.format(row.figure().number());
    }

    private static boolean isGraded(@Nullable Dossier dossier) {
        return dossier != null && dossier.rule().measure() instanceof Measure.Graded;
    }

    private static BigDecimal shortened(BigDecimal number) {
        return number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_UP) : number;
    }
}
