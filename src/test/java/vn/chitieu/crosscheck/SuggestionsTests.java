package vn.chitieu.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.measure.UnitOfMeasure;

class SuggestionsTests {

    @Test
    void whatIsNamedMoreNarrowlyIsAPart() {
        assertThat(suggested("người: Số người tham gia BHXH", "người: Số người tham gia BHXH tự nguyện"))
                .containsExactly("Số người tham gia BHXH tự nguyện ≤ Số người tham gia BHXH");
    }

    @Test
    void aTotalIsNamedAfterItsParts() {
        assertThat(suggested("hộ: Số hộ nghèo", "hộ: Tổng số hộ", "hộ: Số hộ cận nghèo"))
                .containsExactly("Số hộ nghèo ≤ Tổng số hộ", "Số hộ cận nghèo ≤ Tổng số hộ");
    }

    @Test
    void aChangeIsNoPartAndNeitherIsWhatCountsSomethingElse() {
        assertThat(suggested("hộ: Số hộ nghèo", "hộ: Số hộ nghèo giảm trong năm"))
                .isEmpty();
        assertThat(suggested("người: Số hộ nghèo", "hộ: Số hộ nghèo ở ấp 1")).isEmpty();
        assertThat(suggested("vụ: Số vụ cháy", "vụ: Số vụ cháylớn")).isEmpty();
    }

    @Test
    void whatIsCheckedAlreadyIsNotSuggestedAgain() {
        List<StatedCheck.Part> series = series("hộ: Số hộ nghèo", "hộ: Tổng số hộ");
        StatedCheck check = new StatedCheck(
                1,
                List.of(series.getFirst()),
                Comparison.AT_MOST,
                List.of(series.getLast()),
                Weight.LOW,
                null,
                true,
                0);
        assertThat(Suggestions.of(series, List.of(check))).isEmpty();
    }

    private static List<String> suggested(String... series) {
        return Suggestions.of(series(series), List.of()).stream()
                .map(it -> it.part().name() + " ≤ " + it.whole().name())
                .toList();
    }

    private static List<StatedCheck.Part> series(String... named) {
        List<StatedCheck.Part> parts = new ArrayList<>();
        for (String each : named) {
            String[] unitAndName = each.split(": ", 2);
            parts.add(new StatedCheck.Part(parts.size() + 1L, unitAndName[1], new UnitOfMeasure(unitAndName[0])));
        }
        return parts;
    }
}
