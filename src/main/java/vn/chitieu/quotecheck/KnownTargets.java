package vn.chitieu.quotecheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.evaluation.TargetDossiers;
import vn.chitieu.extraction.SourceText;
import vn.chitieu.indicator.Indicator;
import vn.chitieu.indicator.Indicators;
import vn.chitieu.judging.Dossier;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.Rounds;
import vn.chitieu.target.AllSeries;
import vn.chitieu.target.Series;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.TargetRows;
import vn.chitieu.target.rule.Measure;

/** What the portal knows of a commune's targets, as far as the reader may see it; and texts compared with it. */
@Service
@RequiredArgsConstructor
public class KnownTargets {

    private final TargetRows targets;
    private final TargetDossiers dossiers;
    private final AllSeries allSeries;
    private final Indicators indicators;
    private final Rounds rounds;

    /** Compares a text, whose numbers are of a period where it does not say otherwise. */
    @Transactional(readOnly = true)
    public CheckedText check(String commune, SourceText text, ReportingPeriod period) {
        return new QuoteCheck(ofCommune(commune, period)).of(text, period);
    }

    /** By the rules that judge a period; without those that have no number, and those that are withheld. */
    @Transactional(readOnly = true)
    public List<KnownTarget> ofCommune(String commune, ReportingPeriod period) {
        Map<Long, Dossier> known = dossiers.ofCommune(commune, period);
        Map<Long, Series> series = new HashMap<>();
        allSeries.findByPlaceCommune(commune).forEach(it -> series.put(it.id(), it));
        Map<String, String> catalogue =
                indicators.all().stream().collect(Collectors.toMap(Indicator::code, Indicator::name));
        Set<ReportingPeriod> closed = rounds.ofCommune(commune).stream()
                .filter(Round::isClosed)
                .map(Round::period)
                .collect(Collectors.toSet());
        List<KnownTarget> all = new ArrayList<>();
        for (TargetRow row : targets.ofCommune(commune, period)) {
            Dossier dossier = known.get(row.id());
            if (dossier != null && !row.withheld()) {
                all.add(target(row, dossier, series.get(row.series()), catalogue, closed, period));
            }
        }
        return List.copyOf(all);
    }

    private static KnownTarget target(
            TargetRow row,
            Dossier dossier,
            @Nullable Series series,
            Map<String, String> catalogue,
            Set<ReportingPeriod> closed,
            ReportingPeriod period) {
        Set<String> names = new LinkedHashSet<>();
        names.add(row.description().name());
        if (series != null) {
            names.add(series.name());
        }
        String indicator = row.description().indicator();
        if (indicator != null && catalogue.containsKey(indicator)) {
            names.add(catalogue.get(indicator));
        }
        String unit = row.description().unit();
        return new KnownTarget(
                row.description().code(),
                row.description().name(),
                row.series(),
                List.copyOf(names),
                !(dossier.rule().measure() instanceof Measure.Level),
                DossierValues.of(
                        dossier,
                        row.rules(),
                        row.rules().at(period),
                        unit == null ? dossier.seriesUnit().symbol() : unit,
                        new DossierValues.Parts(
                                series == null ? null : series.numeratorName(),
                                series == null ? null : series.denominatorName()),
                        closed));
    }
}
