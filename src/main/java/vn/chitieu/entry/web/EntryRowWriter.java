package vn.chitieu.entry.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.entry.EntryCell;
import vn.chitieu.entry.GridSaving.Typed;
import vn.chitieu.entry.Plausibility;
import vn.chitieu.entry.TypedCell.Problem;
import vn.chitieu.entry.web.EntryPage.Choice;
import vn.chitieu.entry.web.EntryPage.Doubt;
import vn.chitieu.entry.web.EntryPage.Row;
import vn.chitieu.evaluation.Evaluation;
import vn.chitieu.evaluation.ExplanationWriter;
import vn.chitieu.judging.Dossier;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.judging.Roadmap;
import vn.chitieu.measure.NumberStyle;
import vn.chitieu.measure.VietnameseNumber;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.progress.FigureStatus;
import vn.chitieu.progress.Round;
import vn.chitieu.target.RuleWording;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.TargetRow;

/** Writes one row of the grid in the reader's words and numbers. */
@Component
@RequiredArgsConstructor
class EntryRowWriter {

    private static final String NOTHING = "–";
    private static final int GOAL_DECIMALS = 2;
    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final ExplanationWriter explanations;
    private final RuleWording wording;

    /**
     * What a row is written from.
     *
     * @param reported the figures of the series, of which a target may read but a part
     * @param crossed whether a cross-check is not kept that takes the series
     */
    record Context(
            EntryCell cell,
            List<TargetRow> targets,
            Map<Long, Dossier> dossiers,
            FigureHistory reported,
            Map<Long, Evaluation> judged,
            Round round,
            boolean editable,
            boolean crossed,
            @Nullable Typed typed,
            @Nullable Problem problem,
            Locale locale) {

        TargetRow first() {
            return targets.getFirst();
        }
    }

    Row write(Context context) {
        EntryCell cell = context.cell();
        TargetRow target = context.first();
        Dossier dossier = context.dossiers().get(target.id());
        Evaluation evaluation = context.judged().get(target.id());
        Typed unsaved = context.problem() == null ? null : context.typed();
        ReportingPeriod period = context.round().period();
        Doubt doubt = doubt(context, dossier);
        return new Row(
                cell.series(),
                target.description().number(),
                target.description().name(),
                target.description().code(),
                cell.unit().symbol(),
                cell.kind().name(),
                dossier == null ? "" : "entry.accumulates." + dossier.accumulation(),
                target.baseline() == null
                        ? NOTHING
                        : number(context, target.baseline().value()),
                dossier == null ? NOTHING : number(context, Roadmap.of(dossier).figureFor(period.year())),
                goal(context, target),
                past(context, period.previousQuarter()),
                past(context, period.sameLastYear()),
                choices(cell),
                unsaved == null ? cell.typed() : unsaved.value(),
                grade(cell, unsaved),
                unsaved == null ? cell.note() : unsaved.note(),
                state(context, doubt),
                cell.status() == FigureStatus.RETURNED ? cell.reason() : null,
                context.problem() == null ? null : context.problem().key(),
                context.problem() == null ? List.of() : context.problem().arguments(),
                past(context, period),
                evaluation == null ? null : evaluation.judgement().state().name(),
                evaluation == null ? "" : sentence(context, target, evaluation),
                doubt,
                cell.version(),
                cell.revised(),
                cell.listed());
    }

    private String sentence(Context context, TargetRow target, Evaluation evaluation) {
        return explanations.sentence(
                evaluation.judgement(),
                new ExplanationWriter.Subject(
                        target.rule(), target.description().unit(), target.seriesUnit(), null),
                context.locale());
    }

    /** The bound; with its sign of percent where the cell itself takes another unit. */
    private String goal(Context context, TargetRow target) {
        String symbol = wording.symbol(target.rule(), context.locale());
        String unit = target.description().unit();
        boolean share =
                unit != null && unit.startsWith("%") && !context.cell().unit().isPercentage();
        return share && !symbol.isEmpty() ? symbol + "%" : symbol;
    }

    private static String state(Context context, @Nullable Doubt doubt) {
        if (context.problem() != null) {
            return context.problem().isConflict() ? "conflict" : "invalid";
        }
        if (!context.editable()) {
            return "locked";
        }
        FigureStatus status = context.cell().status();
        return status == null || status == FigureStatus.EMPTY
                ? "empty"
                : status == FigureStatus.RETURNED ? "returned" : doubted(context, doubt) ? "warning" : "saved";
    }

    private static boolean doubted(Context context, @Nullable Doubt doubt) {
        return doubt != null || context.crossed() && context.cell().note().isEmpty();
    }

    /** Unless somebody has said in a note that it is so. */
    private static @Nullable Doubt doubt(Context context, @Nullable Dossier dossier) {
        if (context.problem() != null
                || !context.editable()
                || !context.cell().note().isEmpty()
                || context.cell().kind() == SeriesKind.GRADE
                || context.cell().kind() == SeriesKind.STATE) {
            return null;
        }
        return Plausibility.about(
                        context.reported(),
                        context.round().period(),
                        dossier == null ? null : dossier.accumulation(),
                        context.cell().isWhole(context.first().description().name()),
                        context.cell().kind() == SeriesKind.RATIO ? WHOLE : null)
                .map(it -> new Doubt(
                        it.kind().name(),
                        number(context, it.before()),
                        number(context, it.now()),
                        it.suggestion() == null ? "" : VietnameseNumber.format(it.suggestion())))
                .orElse(null);
    }

    private static String grade(EntryCell cell, @Nullable Typed unsaved) {
        if (unsaved != null) {
            return unsaved.grade().name();
        }
        return cell.grade() == null
                ? FigureGrade.ESTIMATED.name()
                : cell.grade().name();
    }

    /** A figure in the unit it was reported in, as text; grades by their words, states left to the template. */
    private static String past(Context context, ReportingPeriod period) {
        ReportedFigure figure = context.reported().at(period);
        if (figure == null) {
            return NOTHING;
        }
        if (figure.isNotArisen()) {
            return "0/0";
        }
        if (context.cell().kind() == SeriesKind.GRADE) {
            return context.cell().scale().get(figure.number().intValue() - 1);
        }
        return NumberStyle.of(context.locale()).format(figure.number());
    }

    private static String number(Context context, @Nullable BigDecimal number) {
        if (number == null) {
            return NOTHING;
        }
        BigDecimal shown =
                number.scale() > GOAL_DECIMALS ? number.setScale(GOAL_DECIMALS, RoundingMode.HALF_UP) : number;
        return NumberStyle.of(context.locale()).format(shown);
    }

    private static List<Choice> choices(EntryCell cell) {
        return switch (cell.kind()) {
            case NUMBER, RATIO -> List.of();
            case STATE -> List.of(new Choice("1", "", "entry.state.yes"), new Choice("0", "", "entry.state.no"));
            case GRADE -> {
                List<Choice> grades = new ArrayList<>();
                for (int rank = cell.scale().size(); rank >= 1; rank--) {
                    grades.add(new Choice(String.valueOf(rank), cell.scale().get(rank - 1), null));
                }
                yield grades;
            }
        };
    }
}
