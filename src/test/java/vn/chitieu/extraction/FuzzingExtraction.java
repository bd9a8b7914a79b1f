package vn.chitieu.extraction;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Reads documents that were spoilt at random, for so many minutes: nothing may be thrown, nothing may take long. Says the
 * slowest and leaves what broke in {@code target/fuzz}.
 *
 * <p>{@code FuzzingExtraction FOLDER MINUTES SEED}
 */
public final class FuzzingExtraction {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    /** Processor time: what else runs on the machine is not the reader's fault. */
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private static final long TOO_LONG_MILLIS = 2_000;
    private static final String[] PIECES = {
        "%",
        "1.234.567,89",
        "-",
        " - ",
        "từ 3% trở lên",
        "\t",
        "\n\n",
        "(((((",
        "\"",
        "“",
        "20",
        "2030",
        "đến năm 2030",
        ";",
        ":",
        ".",
        "chỉ tiêu",
        "Giao cho",
        "chủ trì, phối hợp với",
        "/",
        "//////",
        "99999999999999999999",
        "\u0301",
        "\u200B",
        "\uFFFD",
        "🙂",
        "I. ",
        "a) ",
        "1.1.1. ",
        "không còn",
        "hộ nghèo",
        "giảm",
        "tăng bình quân",
        "        ",
        "(năm 2024: ",
        "trong đó",
        "một hai ba",
        "Đề án 1: ",
        "Các đề án trọng tâm:",
        "phối hợp: ",
        "Số: ",
        ", ngày    tháng 9 năm 2025",
        "T/M BAN CHẤP HÀNH"
    };

    private FuzzingExtraction() {}

    public static void main(String[] args) throws IOException {
        List<String> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".txt")).toList()) {
                seeds.add(Files.readString(file));
            }
        }
        long end = System.currentTimeMillis() + Long.parseLong(args[1]) * 60_000;
        Random random = new Random(args.length > 2 ? Long.parseLong(args[2]) : 1);
        int runs = 0;
        int broken = 0;
        long slowest = 0;
        while (System.currentTimeMillis() < end) {
            String text = mutate(seeds.get(random.nextInt(seeds.size())), seeds, random);
            long started = THREAD.getCurrentThreadCpuTime();
            boolean threw = false;
            try {
                SourceText document = SourceText.of(text);
                Extraction.of(document);
                DocumentFacts.of(document);
                Undertakings.of(document);
            } catch (RuntimeException | StackOverflowError e) {
                threw = true;
                OUT.println(e);
                e.printStackTrace(OUT);
            }
            long millis = (THREAD.getCurrentThreadCpuTime() - started) / 1_000_000;
            slowest = Math.max(slowest, millis);
            runs++;
            if (threw || millis > TOO_LONG_MILLIS) {
                broken++;
                Files.createDirectories(Path.of("target/fuzz"));
                Files.write(Path.of("target/fuzz", runs + ".txt"), text.getBytes(StandardCharsets.UTF_8));
                OUT.println("run " + runs + ": " + millis + " ms, " + text.length() + " characters");
            }
        }
        OUT.println(
                runs + " texts, " + broken + " broken or over " + TOO_LONG_MILLIS + " ms, slowest " + slowest + " ms");
    }

    /** One to thirty changes: pieces put in, cut out, doubled, moved, joined to another text. */
    static String mutate(String seed, List<String> seeds, Random random) {
        StringBuilder text = new StringBuilder(seed);
        int changes = 1 + random.nextInt(30);
        for (int i = 0; i < changes && !text.isEmpty(); i++) {
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + random.nextInt(200));
            switch (random.nextInt(7)) {
                case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)].repeat(1 + random.nextInt(300)));
                case 2 -> text.delete(at, to);
                case 3 -> text.insert(random.nextInt(text.length()), text.substring(at, to));
                case 4 -> text.setCharAt(at, (char) (random.nextInt(0x2FFF) + 1));
                case 5 -> {
                    String line = text.toString().replace('\n', random.nextBoolean() ? ' ' : '\n');
                    text.setLength(0);
                    text.append(line);
                }
                default -> text.append(seeds.get(random.nextInt(seeds.size())), 0, 500);
            }
        }
        return text.toString();
    }
}
