package vn.chitieu.planning.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.chitieu.measure.VietnameseNumber;
import vn.chitieu.planning.HandedPlan;
import vn.chitieu.planning.PlannedTarget;
import vn.chitieu.web.TypedText;

/**
 * Plans as they are typed.
 *
 * @param indicators codes
 * @param amounts by id of the target, as typed
 * @param pasted a column that was not put beside its targets yet
 * @param previewed what the preview was made of; empty where there was none
 */
public record PlansForm(
        String year,
        Set<String> indicators,
        String giver,
        String document,
        Map<Long, String> amounts,
        String pasted,
        String previewed) {

    private static final int LONGEST = 300;
    private static final String AMOUNT = "amount-";

    static PlansForm of(MultiValueMap<String, String> sent) {
        Map<Long, String> amounts = new HashMap<>();
        sent.forEach((field, values) -> {
            if (field.matches(AMOUNT + "\\d{1,15}")) {
                amounts.put(Long.valueOf(field.substring(AMOUNT.length())), values.getFirst());
            }
        });
        return new PlansForm(
                first(sent, "year"),
                new LinkedHashSet<>(sent.getOrDefault("indicator", List.of())),
                first(sent, "giver"),
                first(sent, "document"),
                amounts,
                first(sent, "pasted"),
                first(sent, "previewed"));
    }

    /** With amounts that came as a column beside, or in the place of, those that were typed. */
    PlansForm filled(Map<Long, String> column, String left) {
        Map<Long, String> all = new HashMap<>(amounts);
        all.putAll(column);
        return new PlansForm(year, indicators, giver, document, all, left, "");
    }

    public String amount(long target) {
        return amounts.getOrDefault(target, "");
    }

    /** Something to mend at a field. */
    public record Problem(String field, String key, List<String> arguments) {

        static Problem at(String field, String key, String... arguments) {
            return new Problem(field, "planning.problem." + key, List.of(arguments));
        }
    }

    /**
     * What was understood.
     *
     * @param plans that differ from what is in force, in the order of the table
     * @param problems by field, in the order of the page
     */
    record Understood(List<HandedPlan> plans, Map<String, Problem> problems) {}

    Understood read(List<PlannedTarget> targets) {
        Map<String, Problem> problems = new LinkedHashMap<>();
        String by = line("giver", giver, problems);
        String decision = line("document", document, problems);
        List<HandedPlan> plans = new ArrayList<>();
        for (PlannedTarget target : targets) {
            String typed = amount(target.id());
            if (!typed.isBlank()) {
                BigDecimal amount = number(AMOUNT + target.id(), typed, problems);
                if (amount != null) {
                    plans.add(new HandedPlan(
                            target, new PlannedTarget.Plan(amount, by == null ? giver(target) : by, decision)));
                }
            }
        }
        return new Understood(plans.stream().filter(HandedPlan::isNew).toList(), problems);
    }

    /** Who handed down what is in force: it stays where nobody else is named. */
    private static @Nullable String giver(PlannedTarget target) {
        return target.now() == null ? null : target.now().giver();
    }

    private static @Nullable String line(String field, String typed, Map<String, Problem> problems) {
        String line = TypedText.line(typed);
        if (line.length() > LONGEST) {
            problems.put(field, new Problem(field, "form.problem.too-long", List.of(String.valueOf(LONGEST))));
        }
        return line.isEmpty() ? null : line;
    }

    private static @Nullable BigDecimal number(String field, String typed, Map<String, Problem> problems) {
        switch (VietnameseNumber.read(typed)) {
            case VietnameseNumber.Understood(BigDecimal value, boolean thousands) -> {
                if (value.signum() > 0) {
                    return value;
                }
                problems.put(field, Problem.at(field, "above-zero"));
            }
            case VietnameseNumber.PointForComma(String suggestion) ->
                problems.put(field, Problem.at(field, "point", suggestion));
            case VietnameseNumber.NotANumber() -> problems.put(field, Problem.at(field, "number"));
        }
        return null;
    }

    /** What a preview was made of: the plans, and what they take the place of. */
    static String token(int year, List<HandedPlan> plans) {
        return Integer.toHexString(Objects.hash(
                year,
                plans.stream()
                        .map(it -> it.target().id() + " " + text(it.plan()) + " "
                                + text(it.target().now()))
                        .collect(Collectors.joining("|"))));
    }

    private static String text(PlannedTarget.@Nullable Plan plan) {
        return plan == null
                ? ""
                : plan.amount().stripTrailingZeros().toPlainString() + "/" + plan.giver() + "/" + plan.document();
    }

    private static String first(MultiValueMap<String, String> sent, String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value;
    }
}
