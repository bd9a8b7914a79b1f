package vn.chitieu.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.assessment.AssessedTarget;
import vn.chitieu.assessment.Assessment;
import vn.chitieu.assessment.Assessments;
import vn.chitieu.assessment.Conclusion;
import vn.chitieu.evaluation.Evaluation;
import vn.chitieu.evaluation.Evaluations;
import vn.chitieu.evaluation.Evaluations.Glance;
import vn.chitieu.evaluation.ExplanationWriter;
import vn.chitieu.evaluation.PastKnowledge;
import vn.chitieu.evaluation.TargetDossiers;
import vn.chitieu.judging.Dossier;
import vn.chitieu.judging.Judgement;
import vn.chitieu.judging.State;
import vn.chitieu.measure.NumberStyle;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.JudgedTarget;
import vn.chitieu.target.JudgedTargets;
import vn.chitieu.target.RuleWording;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.TargetRows;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;

/** Reads a commune's targets and their stored evaluations into one overview. */
@Service
@RequiredArgsConstructor
public class CommuneOverviews {

    private static final String NOTHING = "–";
    private static final int DECIMALS = 2;

    /** Two years of quarters. */
    private static final int SPARKLINE = 8;

    private final TargetRows targets;
    private final JudgedTargets judgedTargets;
    private final Evaluations evaluations;
    private final Assessments assessments;
    private final ExplanationWriter explanations;
    private final RuleWording wording;

    @Transactional(readOnly = true)
    public CommuneOverview of(String commune, ReportingPeriod period, Locale locale) {
        return of(commune, period, period.previousQuarter(), locale);
    }

    /** @param before whose states are told as those of before */
    @Transactional(readOnly = true)
    public CommuneOverview of(String commune, ReportingPeriod period, ReportingPeriod before, Locale locale) {
        return of(commune, period, before, setUp(commune), assessments.latest(commune, period), locale);
    }

    /** A commune's targets, as documents and decisions set them up; of all periods. */
    public record SetUp(List<TargetRow> rows, List<JudgedTarget> judged) {}

    @Transactional(readOnly = true)
    public SetUp setUp(String commune) {
        return new SetUp(targets.ofCommune(commune), judgedTargets.ofCommune(commune));
    }

    /** The overview of targets that were read already; only figures and what is made of them are read here. */
    @Transactional(readOnly = true)
    public CommuneOverview of(
            String commune, ReportingPeriod period, SetUp setUp, Map<Long, Assessment> signed, Locale locale) {
        return of(commune, period, period.previousQuarter(), setUp, signed, locale);
    }

    private CommuneOverview of(
            String commune,
            ReportingPeriod period,
            ReportingPeriod before,
            SetUp setUp,
            Map<Long, Assessment> signed,
            Locale locale) {
        List<ReportingPeriod> quarters = upTo(period);
        List<ReportingPeriod> seen = new ArrayList<>(quarters);
        seen.add(before);
        Evaluations.Course course = evaluations.course(commune, period, seen);
        Reading reading = new Reading(
                TargetRows.in(setUp.rows(), period),
                // Lines tell of rules and bases; what was reported is in the evaluations
                TargetDossiers.of(setUp.judged(), period, Map.of()),
                course.judged(),
                states(course.at(before), Glance::state),
                quarters.stream().map(course::at).toList(),
                signed,
                period,
                locale);
        return overview(reading);
    }

    /** The same as it was known at a moment gone by, excluded; what the committee had signed is left out. */
    CommuneOverview of(String commune, ReportingPeriod period, PastKnowledge known, Instant before, Locale locale) {
        return overview(new Reading(
                targets.ofCommune(commune, period, before),
                known.dossiers(period),
                known.at(period),
                states(known.at(period.previousQuarter()), it -> it.judgement().state()),
                List.of(),
                Map.of(),
                period,
                locale));
    }

    private static <T> Map<Long, State> states(Map<Long, T> byTarget, Function<T, State> state) {
        return byTarget.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> state.apply(it.getValue())));
    }

    /** The quarters whose values a sparkline shows, earliest first, the period itself last. */
    private static List<ReportingPeriod> upTo(ReportingPeriod period) {
        List<ReportingPeriod> quarters = new ArrayList<>();
        quarters.add(period);
        while (quarters.size() < SPARKLINE) {
            quarters.addFirst(quarters.getFirst().previousQuarter());
        }
        return quarters;
    }

    private CommuneOverview overview(Reading reading) {
        return new CommuneOverview(
                reading.rows().stream()
                        .filter(row -> !row.withheld() && reading.isOnTop(row))
                        .map(row -> line(row, reading))
                        .toList(),
                reading.rows().stream()
                        .filter(TargetRow::withheld)
                        .map(row -> new CommuneOverview.Withheld(
                                row.description().code(),
                                row.description().number(),
                                row.description().name()))
                        .toList());
    }

    private record Reading(
            List<TargetRow> rows,
            Map<Long, Dossier> dossiers,
            Map<Long, Evaluation> now,
            Map<Long, State> before,
            List<Map<Long, Glance>> course,
            Map<Long, Assessment> signed,
            ReportingPeriod period,
            Locale locale) {

        @Nullable
        AssessedTarget assessed(TargetRow row) {
            Assessment latest = signed.get(row.id());
            return latest == null
                    ? null
                    : new AssessedTarget(
                            row.place(), row.id(), period, Conclusion.of(now.get(row.id())), List.of(latest));
        }

        /** A part stands alone for whoever reads it and not its composite, which an internal document may hide. */
        boolean isOnTop(TargetRow row) {
            return row.isTopLevel() || rows.stream().noneMatch(it -> Objects.equals(it.id(), row.parent()));
        }

        List<TargetRow> partsOf(TargetRow composite) {
            return rows.stream()
                    .filter(row -> !row.withheld() && Objects.equals(row.parent(), composite.id()))
                    .toList();
        }

        @Nullable
        String nameOf(@Nullable Long target) {
            return target == null
                    ? null
                    : rows.stream()
                            .filter(row -> row.id() == target)
                            .map(row -> row.description().name())
                            .findFirst()
                            .orElse(null);
        }

        Sparkline sparkline(TargetRow row) {
            List<@Nullable BigDecimal> attained = new ArrayList<>();
            for (Map<Long, Glance> glances : course) {
                Glance glance = glances.get(row.id());
                attained.add(glance == null ? null : glance.attained());
            }
            return Sparkline.of(attained);
        }

        State state(TargetRow row) {
            Evaluation evaluation = now.get(row.id());
            return evaluation == null ? State.NO_FIGURE : evaluation.judgement().state();
        }
    }

    private TargetLine line(TargetRow row, Reading reading) {
        List<TargetLine> parts =
                reading.partsOf(row).stream().map(part -> line(part, reading)).toList();
        Evaluation now = reading.now().get(row.id());
        Dossier dossier = reading.dossiers().get(row.id());
        Bullet bullet = dossier == null || now == null
                ? Bullet.ofParts(parts.stream().map(TargetLine::state).toList())
                : Bullet.of(dossier, now.judgement());
        return new TargetLine(
                row.description().code(),
                row.description().number(),
                row.description().name(),
                row.description().field(),
                row.description().official(),
                row.description().unit() == null ? "" : row.description().unit(),
                now == null ? NOTHING : attained(row, now.judgement(), reading.locale()),
                now == null ? NOTHING : number(now.judgement().numbers().required(), reading.locale()),
                wording.symbol(row.rule(), reading.locale()),
                reading.state(row),
                reading.before().get(row.id()),
                now == null ? "" : sentence(row, now, reading),
                bullet,
                reading.sparkline(row),
                row.description().confirmNote() != null,
                reading.assessed(row),
                parts);
    }

    private String sentence(TargetRow row, Evaluation evaluation, Reading reading) {
        return explanations.sentence(
                evaluation.judgement(),
                new ExplanationWriter.Subject(
                        row.rule(), row.description().unit(), row.seriesUnit(), reading.nameOf(evaluation.weakest())),
                reading.locale());
    }

    private static String attained(TargetRow row, Judgement judgement, Locale locale) {
        if (judgement.numbers().parts() != null) {
            return judgement.numbers().partsReached() + "/"
                    + judgement.numbers().parts();
        }
        BigDecimal attained = judgement.numbers().attained();
        boolean graded = row.rule() instanceof SingleRule single && single.measure() instanceof Measure.Graded;
        BigDecimal counted = judgement.numbers().counted();
        if (attained == null && counted != null && row.seriesUnit() != null) {
            return NumberStyle.of(locale).format(counted, new UnitOfMeasure(row.seriesUnit()));
        }
        return graded ? NOTHING : number(attained, locale);
    }

    private static String number(@Nullable BigDecimal number, Locale locale) {
        if (number == null) {
            return NOTHING;
        }
        BigDecimal shown = number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_UP) : number;
        return NumberStyle.of(locale).format(shown);
    }
}
