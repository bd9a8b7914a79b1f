package vn.chitieu.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Writes a report's table for other programs: a semicolon between cells, as Excel in Vietnamese expects it, UTF-8 with its
 * mark, lines ended as by Windows. What it is of, and how far it is settled, stands in columns of every line.
 */
@Component
public class CsvWriter {

    private static final char MARK = '\uFEFF';
    private static final String BREAK = "\r\n";
    private static final Pattern TO_QUOTE = Pattern.compile("(?s).*[;\"\\r\\n].*");

    public byte[] write(Report report) {
        Annex annex = report.annex();
        StringBuilder out = new StringBuilder().append(MARK);
        out.append(line(Stream.concat(
                annex.columns().stream().map(annex::head),
                Stream.of(report.labels().group(), report.labels().source()))));
        for (Annex.Group group : annex.groups()) {
            for (Annex.Row row : group.rows()) {
                out.append(line(Stream.concat(
                        annex.columns().stream().map(row::cell).map(CsvWriter::text),
                        Stream.of(Formulas.guarded(group.title()), report.footer()))));
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Numbers as people here write them, with a plain minus; words that would be taken for a formula are guarded. */
    private static String text(Value value) {
        return value.number() == null
                ? Formulas.guarded(value.text())
                : value.text().replace('−', '-');
    }

    private static String line(Stream<String> cells) {
        List<String> quoted = cells.map(CsvWriter::quoted).toList();
        return quoted.stream().collect(Collectors.joining(";", "", BREAK));
    }

    private static String quoted(String text) {
        return TO_QUOTE.matcher(text).matches() ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
