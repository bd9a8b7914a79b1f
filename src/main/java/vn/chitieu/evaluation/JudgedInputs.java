package vn.chitieu.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.Bands;
import vn.chitieu.judging.Dossier;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.Judge;
import vn.chitieu.judging.Judgement;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Cadence;
import vn.chitieu.target.rule.SingleRule;

/**
 * All that a judgement was made of: rule, base, path, plans, figures up to its period, and bands. It is kept beside the
 * evaluation, so that the same judgement can be made again after any of these has changed.
 *
 * @param figures by the period's code, up to the judged period
 */
public record JudgedInputs(
        SingleRule rule,
        Cadence cadence,
        Accumulation accumulation,
        String unit,
        Term term,
        Dossier.@Nullable Baseline baseline,
        SortedMap<Integer, BigDecimal> path,
        SortedMap<Integer, BigDecimal> plans,
        boolean seasonal,
        SortedMap<String, ReportedFigure> figures,
        Bands bands) {

    static JudgedInputs of(Dossier dossier, ReportingPeriod at, Bands bands) {
        SortedMap<String, ReportedFigure> figures = new TreeMap<>();
        dossier.figures().figures().forEach((period, figure) -> {
            if (period.compareTo(at) <= 0) {
                figures.put(period.toString(), figure);
            }
        });
        return new JudgedInputs(
                dossier.rule(),
                dossier.cadence(),
                dossier.accumulation(),
                dossier.seriesUnit().symbol(),
                dossier.term(),
                dossier.baseline(),
                dossier.path(),
                new TreeMap<>(dossier.plans()),
                dossier.seasonal(),
                figures,
                bands);
    }

    /** The dossier as it lay before the judge. */
    public Dossier dossier() {
        Map<ReportingPeriod, ReportedFigure> history = new HashMap<>();
        figures.forEach((period, figure) -> history.put(ReportingPeriod.parse(period), figure));
        return new Dossier(
                rule,
                cadence,
                accumulation,
                new UnitOfMeasure(unit),
                term,
                baseline,
                path,
                plans,
                seasonal,
                FigureHistory.of(history));
    }

    /** The judgement made again. */
    public Judgement judgedAgainAt(ReportingPeriod period) {
        return new Judge(bands).judge(dossier(), period);
    }
}
