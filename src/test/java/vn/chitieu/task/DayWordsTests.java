package vn.chitieu.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayWordsTests {

    @ParameterizedTest
    @CsvSource({
        "31/12/2026, 2026-12-31, 2026-12-31",
        "5/2/2026, 2026-02-05, 2026-02-05",
        "ngày 5 tháng 2 năm 2026, 2026-02-05, 2026-02-05",
        "tháng 2/2028, 2028-02-01, 2028-02-29",
        "Tháng 6 năm 2026, 2026-06-01, 2026-06-30",
        "quý IV/2026, 2026-10-01, 2026-12-31",
        "Quý 2 năm 2027, 2027-04-01, 2027-06-30",
        "2030, 2030-01-01, 2030-12-31",
        "năm 2030, 2030-01-01, 2030-12-31"
    })
    void aTimeHasAFirstAndALastDay(String typed, LocalDate first, LocalDate last) {
        assertThat(DayWords.firstDayOf(typed)).contains(first);
        assertThat(DayWords.lastDayOf(typed)).contains(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sớm", "31/2/2026", "13/2026", "quý V/2026", "30", "2026 hoặc 2027"})
    void whatIsNoTimeIsNotGuessed(String typed) {
        assertThat(DayWords.lastDayOf(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "giai đoạn 2025 - 2030 | 2030-12-31",
                "hoàn thành trong quý II/2027 | 2027-06-30",
                "trước ngày 30/6/2026 | 2026-06-30",
                "từ tháng 3/2026 đến tháng 9/2026 | 2026-09-30"
            })
    void aTextEndsWithTheLastTimeThatItNames(String text, LocalDate last) {
        assertThat(DayWords.lastDay(text)).contains(last);
    }

    @Test
    void aTextWithoutATimeNamesNone() {
        assertThat(DayWords.lastDay("hoàn thành theo đúng kế hoạch")).isEmpty();
    }
}
