package vn.chitieu.extraction.source;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers and dates as a workbook shows them here: with the cell's format, a comma before decimals, days first. */
final class ShownCells extends DataFormatter {

    private static final int SHORT_DATE = 14;
    private static final int DATE_AND_TIME = 22;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    ShownCells() {
        super(Locale.of("vi", "VN"));
    }

    @Override
    public String formatRawCellContents(double value, int index, String format, boolean from1904) {
        if ((index == SHORT_DATE || index == DATE_AND_TIME) && DateUtil.isValidExcelDate(value)) {
            LocalDateTime moment = DateUtil.getLocalDateTime(value, from1904);
            return DAY.format(moment);
        }
        return super.formatRawCellContents(value, index, format, from1904);
    }
}
