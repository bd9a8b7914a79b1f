package vn.chitieu.entry.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.chitieu.crosscheck.CrossChecking;
import vn.chitieu.crosscheck.CrossChecks;
import vn.chitieu.crosscheck.StatedCheck;
import vn.chitieu.crosscheck.StatedCheck.Part;
import vn.chitieu.crosscheck.Violation;
import vn.chitieu.crosscheck.ViolationWords;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.progress.Round;

/** Writes the cross-checks of a commune for its grid, in the reader's words. */
@Component
@RequiredArgsConstructor
class GridCheckWriter {

    private final CrossChecks checks;
    private final ViolationWords words;

    /** @param shown the series that have a row in the grid */
    GridChecks write(Round round, Set<Long> shown, Map<Long, FigureHistory> reported) {
        List<StatedCheck> judged = checks.ofCommune(round.place().commune()).stream()
                .filter(StatedCheck::isJudged)
                .filter(check -> check.parts().stream().map(Part::series).anyMatch(shown::contains))
                .toList();
        Map<Long, BigDecimal> numbers = CrossChecking.numbersAt(round.period(), reported);
        return new GridChecks(judged.stream().map(this::rule).toList(), known(judged, numbers), found(judged, numbers));
    }

    private Map<Long, List<GridChecks.Found>> found(List<StatedCheck> judged, Map<Long, BigDecimal> numbers) {
        Map<Long, List<GridChecks.Found>> found = new HashMap<>();
        for (Violation violation : CrossChecking.violations(judged, numbers)) {
            StatedCheck check = violation.check();
            GridChecks.Found said =
                    new GridChecks.Found(check.weight().name(), words.of(violation), check.instruction());
            check.parts()
                    .forEach(part -> found.computeIfAbsent(part.series(), series -> new ArrayList<>())
                            .add(said));
        }
        return found;
    }

    private GridChecks.Rule rule(StatedCheck check) {
        return new GridChecks.Rule(
                ids(check.left()),
                check.comparison().name(),
                ids(check.right()),
                check.weight().name(),
                words.pattern(check, false),
                words.pattern(check, true),
                check.instruction());
    }

    private static String ids(List<Part> parts) {
        return parts.stream().map(part -> String.valueOf(part.series())).collect(Collectors.joining(" "));
    }

    private static String known(List<StatedCheck> judged, Map<Long, BigDecimal> numbers) {
        Set<Long> taken = judged.stream()
                .flatMap(check -> check.parts().stream())
                .map(Part::series)
                .collect(Collectors.toSet());
        return numbers.entrySet().stream()
                .filter(number -> taken.contains(number.getKey()))
                .map(number -> number.getKey() + "=" + number.getValue().toPlainString())
                .collect(Collectors.joining(" "));
    }
}
