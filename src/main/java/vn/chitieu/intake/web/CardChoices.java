package vn.chitieu.intake.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What may be chosen in a field of a card. */
final class CardChoices {

    /**
     * One of them.
     *
     * @param value as stored
     * @param message key of its words
     */
    public record Choice(String value, String message) {}

    private static final Map<String, List<Choice>> CHOICES = Map.of(
            "measure",
            named(
                    "intake.measure.",
                    "value",
                    "coverage",
                    "count-in-term",
                    "average-annual-growth",
                    "year-on-year",
                    "reduction-from-baseline",
                    "increase-from-baseline",
                    "multiple-of-baseline",
                    "share-of-plan",
                    "grade",
                    "state"),
            "comparator",
            List.of(
                    new Choice(">=", "intake.comparator.at-least"),
                    new Choice(">", "intake.comparator.above"),
                    new Choice("<=", "intake.comparator.at-most"),
                    new Choice("<", "intake.comparator.below"),
                    new Choice("=", "intake.comparator.exactly"),
                    new Choice("within", "intake.comparator.within"),
                    new Choice("reached", "intake.comparator.reached")),
            "horizon",
            named("intake.horizon.", "by-year", "every-year", "every-period", "over-term"),
            "direction",
            named("intake.direction.", "UP", "DOWN"),
            "field",
            named(
                    "Field.",
                    "ECONOMY",
                    "SOCIETY",
                    "ENVIRONMENT",
                    "ADMINISTRATION",
                    "DEFENCE",
                    "JUSTICE",
                    "PARTY",
                    "GENERAL"),
            "accumulation",
            named("editing.accumulation.", "LATEST", "YEAR_TO_DATE", "ANNUAL", "RUNNING_COUNT", "EVENT"));

    private CardChoices() {}

    static List<Choice> of(String field) {
        return Objects.requireNonNull(CHOICES.get(field), field);
    }

    private static List<Choice> named(String prefix, String... values) {
        return Stream.of(values).map(it -> new Choice(it, prefix + it)).toList();
    }
}
