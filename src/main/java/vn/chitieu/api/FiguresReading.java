package vn.chitieu.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.api.Choices.MeasureWord;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.period.ReportingPeriod;

/** Reads the figures of a preview. */
final class FiguresReading {

    private static final int MOST = 200;

    private final Spans spans;
    private final @Nullable MeasureWord measure;
    private final Findings findings;

    FiguresReading(Spans spans, @Nullable MeasureWord measure, Findings findings) {
        this.spans = spans;
        this.measure = measure;
        this.findings = findings;
    }

    /** By period; a year's figure is its last quarter's. */
    Map<ReportingPeriod, ReportedFigure> read(List<PreviewRequest.@Nullable Figure> written) {
        if (written.size() > MOST) {
            findings.add("figures", "must be at most " + MOST);
            return Map.of();
        }
        Map<ReportingPeriod, ReportedFigure> figures = new TreeMap<>();
        for (int i = 0; i < written.size(); i++) {
            PreviewRequest.Figure each = written.get(i);
            if (each == null) {
                continue;
            }
            String path = "figures[" + i + "].";
            ReportingPeriod period = spans.period(each.period(), path + "period", findings);
            ReportedFigure figure = figure(each, path);
            if (period != null && figure != null && figures.putIfAbsent(period, figure) != null) {
                findings.add(path + "period", "is there already");
            }
        }
        return figures;
    }

    private @Nullable ReportedFigure figure(PreviewRequest.Figure written, String path) {
        if (written.numerator() != null || written.denominator() != null) {
            return share(written, path);
        }
        BigDecimal value = Decimals.require(written.value(), path + "value", findings);
        if (value == null) {
            return null;
        }
        boolean yesOrNo = value.signum() == 0 || value.compareTo(BigDecimal.ONE) == 0;
        if (measure == MeasureWord.STATE && !yesOrNo) {
            findings.add(path + "value", "must be 1 for a state that is there, or 0");
        }
        if (measure == MeasureWord.GRADE && !Bounds.isRank(value)) {
            findings.add(path + "value", "must be a rank: a whole number from 1 to " + RuleReading.MOST_GRADES);
        }
        return ReportedFigure.of(value);
    }

    private @Nullable ReportedFigure share(PreviewRequest.Figure written, String path) {
        if (written.value() != null) {
            findings.add(path + "value", "must be left out beside a numerator and a denominator");
        }
        if (measure == MeasureWord.STATE || measure == MeasureWord.GRADE) {
            findings.add(path + "numerator", "must be left out: a state or a grade is a value");
        }
        BigDecimal numerator = Decimals.require(written.numerator(), path + "numerator", findings);
        BigDecimal denominator = Decimals.require(written.denominator(), path + "denominator", findings);
        if (denominator != null && denominator.signum() < 0) {
            findings.add(path + "denominator", "must not be negative");
        }
        if (numerator == null || denominator == null) {
            return null;
        }
        if (denominator.signum() == 0 && numerator.signum() != 0) {
            findings.add(path + "denominator", "must not be 0, unless the numerator is 0 too: nothing arose");
        }
        return ReportedFigure.ofShare(numerator, denominator);
    }
}
