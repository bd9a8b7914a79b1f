package vn.chitieu.extraction;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Measures extraction against targets that people read from the same documents: how many of the targets are found
 * (recall) and how many of the findings are targets (precision), by bounds and unit, then comparator and deadline.
 *
 * <p>Started as {@code docs/extraction.md} says, with a list of targets and the folder of its texts, or with a folder of texts
 * that have their lists beside them; {@code -v} after them names what was missed and what was found too much.
 */
public final class MeasuringExtraction {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private MeasuringExtraction() {}

    public static void main(String[] args) throws IOException {
        boolean verbose = args.length > 2;
        if (args.length < 2 || args[1].startsWith("-")) {
            measureFixtures(Path.of(args[0]), args.length > 1);
            return;
        }
        JsonNode file = new YAMLMapper().readTree(Path.of(args[0]).toFile());
        Map<String, List<ExpectedTarget>> expected = new TreeMap<>();
        Map<String, String> siblings = new TreeMap<>();
        for (JsonNode target : file.get("targets")) {
            String verbatim = target.get("verbatim").asString();
            if (target.has("parent") && verbatim.contains("100%")) {
                siblings.merge(target.get("parent").asString(), verbatim, (one, other) -> one);
            }
        }
        for (JsonNode target : file.get("targets")) {
            ExpectedTarget.of(target, siblings)
                    .forEach(it -> expected.computeIfAbsent(
                                    target.get("source_file").asString(), name -> new ArrayList<>())
                            .add(it));
        }
        Score all = new Score();
        for (Map.Entry<String, List<ExpectedTarget>> document : expected.entrySet()) {
            String text = Files.readString(Path.of(args[1], document.getKey()));
            Score tally = new Score();
            tally.count(Extraction.of(SourceText.of(text)), document.getValue(), verbose);
            OUT.println(document.getKey() + "\n" + tally);
            all.add(tally);
        }
        OUT.println("all\n" + all);
    }

    /** A folder of texts, each with its list of targets beside it. */
    static Score measureFixtures(Path folder, boolean verbose) throws IOException {
        Score all = new Score();
        List<Path> texts;
        try (Stream<Path> files = Files.list(folder)) {
            texts = files.filter(it -> it.toString().endsWith(".txt")).sorted().toList();
        }
        for (Path text : texts) {
            Path list = Path.of(text.toString().replaceAll("txt$", "yaml"));
            List<ExpectedTarget> expected = new ArrayList<>();
            for (JsonNode target : new YAMLMapper().readTree(list.toFile()).get("targets")) {
                expected.add(ExpectedTarget.ofFixture(target, "#" + expected.size()));
            }
            Score score = new Score();
            score.count(Extraction.of(SourceText.of(Files.readString(text))), expected, verbose);
            OUT.println(text.getFileName() + "\n" + score);
            all.add(score);
        }
        OUT.println("all\n" + all);
        return all;
    }
}
