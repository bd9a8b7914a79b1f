package vn.chitieu.docs;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chitieu.judging.Dossier;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.measure.VietnameseNumber;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Cadence;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.Measure.YearChange;
import vn.chitieu.target.rule.SingleRule;

/**
 * A rule and what is known of its target, as {@code docs/domain.md} writes them above a table:
 *
 * <pre>
 * **in words.** `Level` · `AtLeast 85` · `ByEndOf 2030` · `%` · `QUARTER` · `LATEST` · `base 2025: 20`
 * </pre>
 *
 * @param words the rule as pages say it
 * @param unit of the judged value
 * @param seriesUnit of the figures
 * @param seasonal whether totals come in after last year's shape
 */
record WrittenRule(
        String words,
        SingleRule rule,
        String unit,
        String seriesUnit,
        Cadence cadence,
        Accumulation accumulation,
        List<Known> known,
        boolean seasonal) {

    private static final Pattern RULE = Pattern.compile("\\*\\*(.+)\\.\\*\\* (`.+`)");
    private static final Pattern KNOWN = Pattern.compile("(base|path|plan) (\\d{4}): (.+)");

    private static final String SEASONAL = "seasonal";

    /** A number known beforehand. */
    record Known(String kind, int year, BigDecimal number) {}

    static boolean isWrittenIn(String paragraph) {
        return RULE.matcher(paragraph).matches() && paragraph.contains(" · ");
    }

    static WrittenRule parse(String paragraph) {
        Matcher matcher = RULE.matcher(paragraph);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a rule: " + paragraph);
        }
        List<String> parts = Stream.of(matcher.group(2).split(" · "))
                .map(part -> part.replace("`", ""))
                .toList();
        String[] units = parts.get(3).split(" from ");
        return new WrittenRule(
                matcher.group(1),
                new SingleRule(measure(parts.get(0)), criterion(parts.get(1)), horizon(parts.get(2))),
                units[0],
                units[units.length - 1],
                Cadence.valueOf(parts.get(4)),
                Accumulation.valueOf(parts.get(5)),
                parts.stream()
                        .skip(6)
                        .filter(part -> !part.equals(SEASONAL))
                        .map(WrittenRule::knownIn)
                        .toList(),
                parts.contains(SEASONAL));
    }

    /**
     * What the judge needs.
     *
     * @param figures written {@code 2026-Q1: 9/11; 2026: 95,5}; one without a period is the judged period's own
     */
    Dossier dossier(String figures, ReportingPeriod judged) {
        return new Dossier(
                rule,
                cadence,
                accumulation,
                new UnitOfMeasure(seriesUnit),
                Term.CURRENT,
                known("base").entrySet().stream()
                        .findFirst()
                        .map(base -> new Dossier.Baseline(base.getKey(), base.getValue()))
                        .orElse(null),
                known("path"),
                known("plan"),
                seasonal,
                FigureHistory.of(figures(figures, judged)));
    }

    private TreeMap<Integer, BigDecimal> known(String kind) {
        TreeMap<Integer, BigDecimal> byYear = new TreeMap<>();
        known.stream().filter(it -> it.kind().equals(kind)).forEach(it -> byYear.put(it.year(), it.number()));
        return byYear;
    }

    private Map<ReportingPeriod, ReportedFigure> figures(String text, ReportingPeriod judged) {
        Map<ReportingPeriod, ReportedFigure> figures = new HashMap<>();
        if (!text.equals("–")) {
            for (String one : text.split("; ")) {
                String[] parts = one.split(": ");
                figures.put(parts.length == 1 ? judged : quarter(parts[0]), figure(parts[parts.length - 1]));
            }
        }
        return figures;
    }

    private static ReportingPeriod quarter(String code) {
        ReportingPeriod period = ReportingPeriod.parse(code);
        return ReportingPeriod.quarter(period.year(), period.quarterOfYear());
    }

    private ReportedFigure figure(String text) {
        if (rule.measure() instanceof Measure.Graded graded) {
            return ReportedFigure.of(BigDecimal.valueOf(graded.rankOf(text)));
        }
        if (rule.measure() instanceof Measure.StateOf) {
            return ReportedFigure.of(text.equals("có") ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        String[] parts = text.split("/");
        return parts.length == 2
                ? ReportedFigure.ofShare(number(parts[0]), number(parts[1]))
                : ReportedFigure.of(number(text));
    }

    private static Measure measure(String text) {
        String rest = rest(text);
        return switch (kind(text)) {
            case "Level" -> new Measure.Level();
            case "RunningCount" -> new Measure.RunningCount();
            case "AverageGrowth" -> new Measure.AverageGrowth(years(rest)[0], years(rest)[1]);
            case "YearChange" -> {
                List<String> words = Arrays.asList(rest.split(" "));
                yield new YearChange(
                        YearChange.Change.valueOf(words.get(0)),
                        YearChange.Size.valueOf(words.get(1)),
                        words.contains("bothZeroPasses"));
            }
            case "BaseReduction" -> new Measure.BaseReduction();
            case "BaseIncrease" -> new Measure.BaseIncrease();
            case "BaseMultiple" -> new Measure.BaseMultiple();
            case "Coverage" -> new Measure.Coverage(rest.equals("accumulating"));
            case "PlanShare" -> new Measure.PlanShare();
            case "Graded" -> new Measure.Graded(List.of(rest.split(" < ")));
            case "StateOf" -> new Measure.StateOf(rest);
            default -> throw new IllegalArgumentException("No measure: " + text);
        };
    }

    private static Criterion criterion(String text) {
        String rest = rest(text);
        return switch (kind(text)) {
            case "AtLeast" -> new Criterion.AtLeast(number(rest));
            case "Above" -> new Criterion.Above(number(rest));
            case "AtMost" -> new Criterion.AtMost(number(rest));
            case "Below" -> new Criterion.Below(number(rest));
            case "Exactly" -> {
                String[] words = rest.split(" ");
                yield new Criterion.Exactly(number(words[0]), words.length == 1);
            }
            case "Within" -> {
                String[] words = rest.split("[– ]");
                yield new Criterion.Within(
                        number(words[0]),
                        number(words[1]),
                        Criterion.Within.OverTop.valueOf(words[2]),
                        words.length == 4);
            }
            case "GradeAtLeast" -> new Criterion.GradeAtLeast(rest);
            case "Reached" -> new Criterion.Reached(rest.equals("by people"));
            case "Kept" -> new Criterion.Kept(rest.equals("by people"));
            default -> throw new IllegalArgumentException("No criterion: " + text);
        };
    }

    private static Horizon horizon(String text) {
        String rest = rest(text);
        return switch (kind(text)) {
            case "ByEndOf" -> new Horizon.ByEndOf(Integer.parseInt(rest));
            case "EveryYear" -> new Horizon.EveryYear();
            case "EveryYearAndTerm" -> new Horizon.EveryYearAndTerm();
            case "OverTerm" -> new Horizon.OverTerm(years(rest)[0], years(rest)[1]);
            case "EveryPeriod" -> new Horizon.EveryPeriod();
            default -> throw new IllegalArgumentException("No horizon: " + text);
        };
    }

    private static Known knownIn(String text) {
        Matcher matcher = KNOWN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Neither base nor path nor plan: " + text);
        }
        return new Known(matcher.group(1), Integer.parseInt(matcher.group(2)), number(matcher.group(3)));
    }

    private static String kind(String text) {
        return text.split(" ", 2)[0];
    }

    private static String rest(String text) {
        return text.contains(" ") ? text.split(" ", 2)[1] : "";
    }

    private static int[] years(String text) {
        return Stream.of(text.split("–")).mapToInt(Integer::parseInt).toArray();
    }

    private static BigDecimal number(String text) {
        if (VietnameseNumber.read(text) instanceof VietnameseNumber.Understood(BigDecimal value, boolean thousands)) {
            return value;
        }
        throw new IllegalArgumentException("Not a number: " + text);
    }
}
