package vn.chitieu.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chitieu.commune.CommuneKind;
import vn.chitieu.commune.Place;
import vn.chitieu.workbook.PlainSheet;

/** Amounts that come as a column find their targets, or say where they do not. */
class ColumnTests {

    private static final PlannedTarget FIRST = target(1, "30445", "Bình Thạnh Đông", "A-1");
    private static final PlannedTarget SECOND = target(2, "31051", "Vĩnh Hòa", "B-1");
    private static final PlannedTarget THIRD = target(3, "31051", "Vĩnh Hòa", "B-2");
    private static final List<PlannedTarget> ALL = List.of(FIRST, SECOND, THIRD);

    private static PlannedTarget target(long id, String commune, String name, String code) {
        return new PlannedTarget(
                id, new Place("91", commune), CommuneKind.COMMUNE, name, code, "Thu ngân sách", "tỷ đồng", null);
    }

    private static List<String> keys(Column column) {
        return column.problems().stream()
                .map(it -> it.where() + " " + it.key().substring(it.key().lastIndexOf('.') + 1))
                .toList();
    }

    @Test
    void amountsAloneGoByTheOrderOfTheTable() {
        Column column = Column.pasted("12,5\n\n1.300\n", ALL);
        assertThat(column.problems()).isEmpty();
        assertThat(column.amounts()).isEqualTo(Map.of(1L, "12,5", 3L, "1.300"));
    }

    @Test
    void tooFewAmountsAreNotGuessedAt() {
        assertThat(keys(Column.pasted("12,5\n13", ALL))).containsExactly(" lines");
    }

    @Test
    void namesAreFoundWithoutAccentsAndCodesToo() {
        assertThat(Column.pasted("xã binh thanh dong\t12\n31051; b-2; 7", ALL).amounts())
                .isEqualTo(Map.of(1L, "12", 3L, "7"));
        assertThat(Column.pasted("VĨNH HOÀ; B-1; 5", ALL).amounts()).isEqualTo(Map.of(2L, "5"));
    }

    @Test
    void whatFindsNoTargetOrTooManySaysSoWithItsLine() {
        assertThat(keys(Column.pasted("Thái Tân;1\nVĩnh Hòa;2\n31051;C-9;3\n30445;1\n30445;2", ALL)))
                .containsExactly("1 commune", "2 several", "3 target", "5 twice");
    }

    @Test
    void namesakesAreToldApartByTheirCodesOnly() {
        List<PlannedTarget> both =
                List.of(target(1, "00001", "Vĩnh Hòa", "A-1"), target(2, "00002", "Vĩnh Hòa", "B-1"));
        assertThat(keys(Column.pasted("Vĩnh Hòa;1", both))).containsExactly("1 namesake");
        assertThat(Column.pasted("00002;1", both).amounts()).isEqualTo(Map.of(2L, "1"));
    }

    @Test
    void aSheetIsReadBelowItsHeadsWhereverTheyAre() {
        assertThat(keys(Column.of(sheet(List.of("Kế hoạch giao"), List.of("30445", "12,5")), 2026, ALL)))
                .containsExactly(" heads");
        Column read = Column.of(
                sheet(
                        List.of("Kế hoạch giao năm 2026"),
                        List.of("TT", "Mã xã", "Tên", "Mã chỉ tiêu", "Kế hoạch 2026"),
                        List.of("1", "30445", "", "A-1", "12,5"),
                        List.of("2", "31051", "", "B-2", ""),
                        List.of("3", "31051", "", "B-1", "9"),
                        List.of("4", "99999", "", "", "9")),
                2026,
                ALL);
        assertThat(read.amounts()).isEqualTo(Map.of(1L, "12,5", 2L, "9"));
        assertThat(keys(read)).containsExactly("E6 commune");
    }

    @Test
    void anEmptyCellIsNotFilledFromTheOneBeforeIt() {
        Column column = Column.pasted("31051\tB-1\t\n31051\tB-2\t7\n\t9", ALL);
        assertThat(column.amounts()).isEqualTo(Map.of(3L, "7"));
        assertThat(keys(column)).containsExactly("3 commune");
    }

    @Test
    void onlyPlansOfTheYearAreTaken() {
        PlainSheet both = sheet(
                List.of("Mã xã", "Kế hoạch 2025", "Kế hoạch giao năm 2026 (QĐ 2031/QĐ-UBND)"),
                List.of("30445", "10", "12,5"));
        assertThat(Column.of(both, 2026, ALL).amounts()).isEqualTo(Map.of(1L, "12,5"));
        assertThat(Column.of(both, 2025, ALL).amounts()).isEqualTo(Map.of(1L, "10"));
        assertThat(keys(Column.of(both, 2027, ALL))).containsExactly("B1 year");
        assertThat(Column.of(both, 2027, ALL).amounts()).isEmpty();
        PlainSheet term = sheet(List.of("Mã xã", "Kế hoạch 2026-2030"), List.of("30445", "60"));
        assertThat(keys(Column.of(term, 2026, ALL))).containsExactly("B1 year");
        PlainSheet undated = sheet(List.of("Mã xã", "Kế hoạch"), List.of("30445", "12,5"));
        assertThat(Column.of(undated, 2026, ALL).amounts()).isEqualTo(Map.of(1L, "12,5"));
    }

    @Test
    void rowsMayEndBeforeTheColumnOfTheCommuneOrTheTarget() {
        Column column = Column.of(
                sheet(
                        List.of("Kế hoạch 2026", "Mã chỉ tiêu", "Mã xã"),
                        List.of("12,5"),
                        List.of("9", "B-1"),
                        List.of("7", "", "30445")),
                2026,
                ALL);
        assertThat(column.amounts()).isEqualTo(Map.of(1L, "7"));
        assertThat(keys(column)).containsExactly("A2 commune", "A3 commune");
        assertThat(Column.of(
                                sheet(List.of("Mã xã", "Kế hoạch 2026", "Mã chỉ tiêu"), List.of("30445", "12,5")),
                                2026,
                                ALL)
                        .amounts())
                .isEqualTo(Map.of(1L, "12,5"));
    }

    @SafeVarargs
    private static PlainSheet sheet(List<String>... rows) {
        List<List<PlainSheet.Cell>> cells = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            List<PlainSheet.Cell> line = new ArrayList<>();
            for (int column = 0; column < rows[row].size(); column++) {
                line.add(new PlainSheet.Cell("" + (char) ('A' + column) + (row + 1), rows[row].get(column), null));
            }
            cells.add(line);
        }
        return new PlainSheet(cells, null);
    }
}
