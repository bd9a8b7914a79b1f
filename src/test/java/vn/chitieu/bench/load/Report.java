package vn.chitieu.bench.load;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What came out, as tables for docs/performance.md. */
final class Report {

    private final StringBuilder text = new StringBuilder();

    Report(String mode) {
        say("%s, %s, %s, Java %s, load before %s"
                .formatted(
                        mode,
                        LocalDateTime.now(ZoneId.systemDefault())
                                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")),
                        Processes.machine(),
                        Runtime.version(),
                        Processes.load()));
    }

    void say(String sentence) {
        text.append(sentence).append("\n\n");
    }

    void table(List<String> heads, List<List<String>> rows) {
        line(heads);
        line(heads.stream().map(head -> "---").toList());
        rows.forEach(this::line);
        text.append('\n');
    }

    private void line(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    String text() {
        return text.toString();
    }

    static String number(double number, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", number);
    }
}
