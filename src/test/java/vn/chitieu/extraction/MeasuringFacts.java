package vn.chitieu.extraction;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.chitieu.extraction.DocumentFacts.Kind;

/**
 * Measures what documents say of themselves and what they undertake against what a person noted of them: how many of
 * how many. Started as {@code docs/extraction.md} says, with the list and the folder of the texts; {@code -v} names all.
 */
public final class MeasuringFacts {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Map<String, Undertaking.Kind> KINDS = Map.of(
            "đề án", Undertaking.Kind.SCHEME,
            "công trình trọng điểm", Undertaking.Kind.WORK,
            "khâu đột phá", Undertaking.Kind.BREAKTHROUGH);

    private final Map<String, int[]> tally = new TreeMap<>();
    private final boolean verbose;

    private MeasuringFacts(boolean verbose) {
        this.verbose = verbose;
    }

    public static void main(String[] args) throws IOException {
        MeasuringFacts measuring = new MeasuringFacts(args.length > 2);
        JsonNode file = new YAMLMapper().readTree(Path.of(args[0]).toFile());
        for (JsonNode document : file.get("documents")) {
            String name = document.get("file").asString();
            SourceText text = SourceText.of(Files.readString(Path.of(args[1], name)));
            measuring.facts(document, DocumentFacts.of(text));
            measuring.undertakings(
                    StreamSupport.stream(file.get("commitments").spliterator(), false)
                            .filter(it -> name.equals(text(it, "source_file")))
                            .filter(it -> KINDS.containsKey(text(it, "type")))
                            .toList(),
                    Undertakings.of(text));
        }
        measuring.tally.forEach((what, counts) -> OUT.println(what + ": " + counts[0] + " of " + counts[1]));
    }

    private void facts(JsonNode expected, DocumentFacts found) {
        count("type", text(expected, "doc_type").replaceAll(" \\(.*", ""), found.value(Kind.TYPE));
        String title = text(expected, "title").replaceAll(" \\.\\.\\. .*", "");
        count(
                "title",
                title,
                found.value(Kind.TITLE)
                        .substring(
                                0,
                                Math.min(title.length(), found.value(Kind.TITLE).length())));
        count("number", text(expected, "number"), found.value(Kind.NUMBER));
        count("date", text(expected, "date"), found.value(Kind.DATE));
        String issuer = text(expected, "issuer").replaceAll(" \\(.*| nhiệm kỳ.*", "");
        count("issuer", issuer, found.value(Kind.ISSUER));
        count("office", text(expected, "signing_block").replace(" - ", " / "), found.value(Kind.OFFICE));
        count("signer", text(expected, "signer"), found.value(Kind.SIGNER));
        count("term", "2025-2030", found.value(Kind.TERM));
    }

    private void undertakings(List<JsonNode> expected, List<Undertaking> found) {
        for (JsonNode one : expected) {
            Undertaking.Kind kind = KINDS.get(text(one, "type"));
            int[] lines = Arrays.stream(text(one, "source_lines").split("-"))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            Undertaking match = found.stream()
                    .filter(it ->
                            it.kind() == kind && it.line() >= lines[0] - 1 && it.line() <= lines[lines.length - 1])
                    .findFirst()
                    .orElse(null);
            count(kind + " found", "yes", match == null ? "no: " + text(one, "title_vi") : "yes");
            if (match != null && !text(one, "chu_tri").isEmpty()) {
                count(kind + " name", text(one, "title_vi"), match.name());
                count(kind + " lead", text(one, "chu_tri"), String.valueOf(match.lead()));
                count(kind + " advising", text(one, "tham_muu"), String.join("; ", match.advising()));
                List<String> units = StreamSupport.stream(one.get("phoi_hop").spliterator(), false)
                        .map(JsonNode::asString)
                        .toList();
                count(kind + " supporting", String.join("; ", units), String.join("; ", match.supporting()));
            }
        }
        for (Undertaking one : found) {
            boolean listed = expected.stream().anyMatch(it -> {
                String[] lines = text(it, "source_lines").split("-");
                return KINDS.get(text(it, "type")) == one.kind()
                        && one.line() >= Integer.parseInt(lines[0]) - 1
                        && one.line() <= Integer.parseInt(lines[lines.length - 1]);
            });
            count("found that are listed", "yes", listed ? "yes" : "no: " + one.name());
        }
    }

    private void count(String what, String expected, String found) {
        int[] counts = tally.computeIfAbsent(what, it -> new int[2]);
        boolean same = plain(expected).equals(plain(found));
        counts[0] += same ? 1 : 0;
        counts[1]++;
        if (!same && verbose) {
            OUT.println(what + ": expected " + expected + ", found " + found);
        }
    }

    private static String plain(String text) {
        return Folding.fold(Folding.tidy(text))
                .replace("ủy ban mặt trận tổ quốc", "ủy ban mttq")
                .replace("ủy ban nhân dân", "ubnd")
                .replaceAll("[\\s,-]+", " ");
    }

    private static String text(JsonNode node, String field) {
        @Nullable JsonNode value = node.get(field);
        return value == null || value.isNull() ? "" : value.asString();
    }
}
