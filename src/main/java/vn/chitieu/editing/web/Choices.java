package vn.chitieu.editing.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.Assignment;
import vn.chitieu.target.Direction;
import vn.chitieu.target.Field;
import vn.chitieu.target.Reading;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Cadence;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Measure.YearChange;
import vn.chitieu.web.Words;

/** The choices that forms offer, in the reader's words. */
@Component
@RequiredArgsConstructor
class Choices {

    private final Words words;

    /** Every choice that is the same for all communes. */
    public record Fixed(
            Map<String, String> fields,
            Map<String, String> directions,
            Map<String, String> measures,
            Map<String, String> comparators,
            Map<String, String> overTops,
            Map<String, String> horizons,
            Map<String, String> aims,
            Map<String, String> changes,
            Map<String, String> changeSizes,
            Map<String, String> readings,
            Map<String, String> kinds,
            Map<String, String> cadences,
            Map<String, String> accumulations,
            Map<String, String> parts) {}

    Fixed fixed() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("", "–");
        parts.putAll(named("editing.part.", Assignment.Part.values()));
        return new Fixed(
                named("Field.", Field.values()),
                named("editing.direction.", Direction.values()),
                named("editing.measure.", RuleWords.Measured.values()),
                named("editing.comparator.", RuleWords.Comparator.values()),
                named("editing.overTop.", Criterion.Within.OverTop.values()),
                named("editing.horizon.", RuleWords.Decided.values()),
                named("editing.aim.", RuleWords.Aim.values()),
                named("editing.change.", YearChange.Change.values()),
                named("editing.changeSize.", YearChange.Size.values()),
                named("editing.reading.", Reading.values()),
                named("editing.kind.", SeriesKind.NUMBER, SeriesKind.RATIO),
                named("editing.cadence.", Cadence.values()),
                named("editing.accumulation.", Accumulation.values()),
                parts);
    }

    /** Quarters by their codes; an empty one, if there is one, stands for the term's beginning. */
    Map<String, String> periods(List<String> codes) {
        Map<String, String> periods = new LinkedHashMap<>();
        for (String code : codes) {
            periods.put(
                    code,
                    code.isEmpty()
                            ? words.message("editing.since-the-beginning")
                            : words.period(ReportingPeriod.parse(code)));
        }
        return periods;
    }

    Map<String, String> named(String prefix, Enum<?>... constants) {
        Map<String, String> named = new LinkedHashMap<>();
        Stream.of(constants).forEach(it -> named.put(it.name(), words.message(prefix + it.name())));
        return named;
    }
}
