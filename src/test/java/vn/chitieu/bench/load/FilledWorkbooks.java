package vn.chitieu.bench.load;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks of many communes: each the portal's own, fetched by its Party office and filled as a clerk would. */
final class FilledWorkbooks {

    private static final int CODE = 0;
    private static final int PREVIOUS = 6;
    private static final int FIGURE = 8;
    private static final int HEADS = 5;
    private static final int FIRST_WORD = 2;
    /** Of a form's lines, those that the period asks for come before a line without a code. */
    private static final BigDecimal OTHERWISE = new BigDecimal(12);

    private final Portal portal;
    private final Path folder;

    FilledWorkbooks(Portal portal, Path folder) {
        this.portal = portal;
        this.folder = folder;
    }

    /** Fetches the forms, one of each commune, as they are now. */
    Map<String, byte[]> forms(Map<String, SignedIn> offices, String period) throws IOException, InterruptedException {
        Map<String, byte[]> forms = new TreeMap<>();
        for (Map.Entry<String, SignedIn> each : offices.entrySet()) {
            String commune = each.getKey();
            SignedIn office = each.getValue();
            HttpRequest request = HttpRequest.newBuilder(URI.create(
                            portal.address() + "/communes/" + commune + "/periods/" + period + "/workbook.xlsx"))
                    .header("Cookie", office.cookie())
                    .build();
            HttpResponse<byte[]> answer = SignedIn.CLIENT.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new Arm.WrongAnswer("form of " + commune, String.valueOf(answer.statusCode()));
            }
            forms.put(commune, answer.body());
        }
        return forms;
    }

    /**
     * Fills them, the so-manieth time with other figures.
     *
     * @return the files, which lie in a folder of their own
     */
    List<Path> fill(Map<String, byte[]> forms, int times) throws IOException {
        Path filled = folder.resolve("filled-" + times);
        Files.createDirectories(filled);
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, byte[]> form : forms.entrySet()) {
            Path file = filled.resolve("bieu-so-lieu-" + form.getKey() + ".xlsx");
            Files.write(file, fill(form.getValue(), times));
            files.add(file);
        }
        files.sort(null);
        return files;
    }

    private static byte[] fill(byte[] form, int times) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheetAt(0);
            Map<String, List<String>> words = words(workbook.getSheetAt(1));
            for (Row row : sheet) {
                Cell code = row.getCell(CODE);
                if (row.getRowNum() > HEADS && code != null && !code.toString().isEmpty()) {
                    fill(row, words.getOrDefault(code.getStringCellValue(), List.of()), times);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** A little more than the quarter before, in its decimals; where words are chosen, one of them. */
    private static void fill(Row row, List<String> words, int times) {
        Cell figure = row.getCell(FIGURE);
        if (!words.isEmpty()) {
            figure.setCellValue(words.get(times % words.size()));
            return;
        }
        Cell previous = row.getCell(PREVIOUS);
        BigDecimal before = previous != null && previous.getCellType() == CellType.NUMERIC
                ? BigDecimal.valueOf(previous.getNumericCellValue())
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                : OTHERWISE;
        BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(before.scale(), 0));
        boolean most = before.compareTo(new BigDecimal(50)) > 0 && before.compareTo(new BigDecimal(100)) <= 0;
        BigDecimal change = step.multiply(BigDecimal.valueOf(times + 1L));
        figure.setCellValue((most ? before.subtract(change) : before.add(change)).doubleValue());
    }

    private static Map<String, List<String>> words(Sheet hidden) {
        Map<String, List<String>> words = new HashMap<>();
        for (Row row : hidden) {
            List<String> own = new ArrayList<>();
            for (int at = FIRST_WORD; at < row.getLastCellNum(); at++) {
                own.add(row.getCell(at).getStringCellValue());
            }
            if (row.getRowNum() > 1) {
                words.put(row.getCell(CODE).getStringCellValue(), own);
            }
        }
        return words;
    }
}
