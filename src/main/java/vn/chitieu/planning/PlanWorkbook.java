package vn.chitieu.planning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.chitieu.measure.VietnameseNumber;
import vn.chitieu.web.Words;

/** Writes the workbook in which amounts are filled in and sent back; every cell is text, so that nothing is rounded. */
@Component
@RequiredArgsConstructor
public class PlanWorkbook {

    private static final int[] WIDTHS = {10, 28, 18, 48, 14, 18};
    private static final int OF_A_CHARACTER = 256;

    private final Words words;

    public byte[] write(int year, List<PlannedTarget> targets) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet(words.message("planning.sheet", String.valueOf(year)));
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            CellStyle bold = workbook.createCellStyle();
            Font font = workbook.createFont();
            font.setBold(true);
            bold.setFont(font);
            line(
                    sheet.createRow(0),
                    bold,
                    words.message("planning.head.code"),
                    words.message("planning.head.commune"),
                    words.message("planning.head.target-code"),
                    words.message("planning.head.target"),
                    words.message("planning.head.unit"),
                    words.message("planning.head.plan", String.valueOf(year)));
            for (int at = 0; at < targets.size(); at++) {
                PlannedTarget target = targets.get(at);
                PlannedTarget.Plan now = target.now();
                line(
                        sheet.createRow(at + 1),
                        text,
                        target.place().commune(),
                        target.commune(),
                        target.code(),
                        target.name(),
                        target.unit(),
                        now == null ? "" : VietnameseNumber.format(now.amount()));
            }
            for (int column = 0; column < WIDTHS.length; column++) {
                sheet.setColumnWidth(column, WIDTHS[column] * OF_A_CHARACTER);
                sheet.setDefaultColumnStyle(column, text);
            }
            sheet.createFreezePane(0, 1);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(Row row, CellStyle style, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            row.createCell(column).setCellValue(texts[column]);
            row.getCell(column).setCellStyle(style);
        }
    }
}
