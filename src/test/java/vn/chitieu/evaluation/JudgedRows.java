package vn.chitieu.evaluation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.Bands;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.Forecast;
import vn.chitieu.judging.Judgement;
import vn.chitieu.judging.Outlook;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.JudgedTarget;

/** What the portal's own judging keeps of a commune's targets, for rows that are written past {@link Evaluations}. */
public final class JudgedRows {

    /** In the order of a row's cells. */
    public static final String COLUMNS =
            "target_id, period, state, reason, flags, attained, required, counted, against, ratio, elapsed, year,"
                + " parts_reached, parts, weakest_id, rule_version, bands, goal, decided_by, pace_so_far, pace_needed,"
                + " forecast, forecast_low, forecast_high, forecast_points, last_chance, inputs";

    private final CommuneJudging judging;

    public JudgedRows(List<JudgedTarget> targets, Map<Long, FigureHistory> histories) {
        judging = new CommuneJudging(targets, histories, Bands.DEFAULT);
    }

    /**
     * One evaluation.
     *
     * @param attained what a snapshot says was attained
     */
    public record Row(
            long target,
            State state,
            @Nullable BigDecimal attained,
            int rule,
            int bands,
            List<@Nullable Object> cells) {}

    public List<Row> at(ReportingPeriod period) {
        return judging.at(period).stream().map(JudgedRows::row).toList();
    }

    private static Row row(Evaluation.WithInputs kept) {
        Evaluation evaluation = kept.evaluation();
        Judgement judgement = evaluation.judgement();
        Judgement.Numbers numbers = judgement.numbers();
        Outlook outlook = judgement.outlook();
        Forecast forecast = outlook.forecast();
        JudgedInputs inputs = kept.inputs();
        return new Row(
                evaluation.target(),
                judgement.state(),
                numbers.attained(),
                evaluation.rule(),
                evaluation.bands(),
                Arrays.asList(
                        evaluation.target(),
                        evaluation.period(),
                        judgement.state(),
                        judgement.reason(),
                        List.copyOf(judgement.flags().stream().sorted().toList()),
                        numbers.attained(),
                        numbers.required(),
                        numbers.counted(),
                        numbers.against(),
                        numbers.ratio(),
                        numbers.elapsed(),
                        numbers.year(),
                        numbers.partsReached(),
                        numbers.parts(),
                        evaluation.weakest(),
                        evaluation.rule(),
                        evaluation.bands(),
                        outlook.goal(),
                        outlook.day(),
                        outlook.paceSoFar(),
                        outlook.paceNeeded(),
                        forecast == null ? null : forecast.value(),
                        forecast == null ? null : forecast.low(),
                        forecast == null ? null : forecast.high(),
                        forecast == null ? null : forecast.points(),
                        outlook.lastChance(),
                        inputs == null ? null : InputsText.write(inputs)));
    }
}
