package vn.chitieu.api;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.Dossier;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.SingleRule;

/** Turns a request for judging into what the judge needs, or says everything that is wrong with it. */
final class PreviewReading {

    private final PreviewRequest request;
    private final Findings findings;
    private final Units.Names names;

    private PreviewReading(PreviewRequest request, Units.Names names, Findings findings) {
        this.request = request;
        this.findings = findings;
        this.names = names;
    }

    /** @throws WrongRequest if it cannot be understood */
    static Preview read(byte[] document, Units.Names names) {
        Findings findings = new Findings();
        PreviewRequest request = new StrictJson(findings).read(document, PreviewRequest.class);
        return new PreviewReading(request, names, findings).read();
    }

    private Preview read() {
        PreviewRequest.Rule written = request.rule();
        if (written == null) {
            findings.add("rule", "is missing");
            written = new PreviewRequest.Rule(null, null, null, null, null, null, null, null, null, null);
        }
        PreviewRequest.Baseline base = request.baseline();
        Integer baseYear = base == null ? null : Spans.baseYear(base.period(), findings);
        BigDecimal baseValue = base == null ? null : Decimals.require(base.value(), "baseline.value", findings);
        Spans spans = Spans.of(baseYear, written.deadline(), findings);
        RuleReading reading = new RuleReading(written, spans, baseValue, names.state(), findings);
        SingleRule rule = reading.read();
        Map<ReportingPeriod, ReportedFigure> figures =
                new FiguresReading(spans, reading.measure(), findings).read(orEmpty(request.figures()));
        SortedMap<Integer, BigDecimal> plans = byYear(request.plans(), "plans", spans);
        SortedMap<Integer, BigDecimal> path = byYear(request.path(), "path", spans);
        ReportingPeriod asOf = spans.period(request.asOf(), "asOf", findings);
        String unit = Units.read(written.unit(), findings);
        findings.throwIfAny();
        Units units = Units.of(requireNonNull(rule), unit, figures.values(), names);
        Dossier dossier = new Dossier(
                rule,
                reading.cadence(),
                reading.accumulation(),
                new UnitOfMeasure(units.compared()),
                spans.term(),
                baseYear == null || baseValue == null ? null : new Dossier.Baseline(baseYear, baseValue),
                path,
                plans,
                known(figures, requireNonNull(asOf)));
        return new Preview(dossier, asOf, units.judged(), units.series());
    }

    /** What was known at the end of the period asked for; later figures play no part. */
    private static FigureHistory known(Map<ReportingPeriod, ReportedFigure> figures, ReportingPeriod asOf) {
        Map<ReportingPeriod, ReportedFigure> known = new TreeMap<>(figures);
        known.keySet().removeIf(period -> period.lastDay().isAfter(asOf.lastDay()));
        return FigureHistory.of(known);
    }

    private SortedMap<Integer, BigDecimal> byYear(
            @Nullable Map<String, @Nullable String> written, String field, Spans spans) {
        SortedMap<Integer, BigDecimal> numbers = new TreeMap<>();
        if (written != null) {
            written.forEach((name, text) -> {
                String place = field + "." + StrictJson.shortened(name);
                Integer year = spans.year(name, place, findings);
                BigDecimal number = Decimals.require(text, place, findings);
                if (year != null && number != null) {
                    numbers.put(year, number);
                }
            });
        }
        return numbers;
    }

    private static <T> List<@Nullable T> orEmpty(@Nullable List<@Nullable T> list) {
        return list == null ? List.of() : list;
    }
}
