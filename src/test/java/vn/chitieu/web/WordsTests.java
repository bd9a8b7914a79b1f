package vn.chitieu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.chitieu.judging.State;

class WordsTests {

    private final ResourceBundleMessageSource messages = messages();
    private final Words words = new Words(messages, Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1234567.89 | 1.234.567,89 | 1,234,567.89
        831.02     | 831,02       | 831.02
        -0.50      | −0,5         | −0.5
        3321       | 3.321        | 3,321
        """)
    void numbersAreWrittenInTheReadersLanguage(BigDecimal number, String vietnamese, String english) {
        in("vi");
        assertThat(words.number(number)).isEqualTo(vietnamese);
        in("en");
        assertThat(words.number(number)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-07   | Tháng 7/2026                  | July 2026
        2026-Q3   | Quý III/2026                  | Q3 2026
        2026-H1   | 6 tháng đầu năm 2026          | First half of 2026
        2026-9M   | 9 tháng năm 2026              | First nine months of 2026
        2026      | Năm 2026                      | 2026
        2028-MID  | Giữa nhiệm kỳ, tháng 6/2028   | Mid-term, June 2028
        2025-2030 | Nhiệm kỳ 2025–2030            | Term 2025–2030
        """)
    void periodsAreNamedAsPeopleNameThem(String code, String vietnamese, String english) {
        in("vi");
        assertThat(words.period(code)).isEqualTo(vietnamese);
        in("en");
        assertThat(words.period(code)).isEqualTo(english);
    }

    @Test
    void aUnitFollowsItsNumberAsOneWord() {
        in("vi");
        assertThat(words.percent(new BigDecimal("98.60"))).isEqualTo("98,6%");
        assertThat(words.quantity(new BigDecimal("42.5"), "tỷ đồng")).isEqualTo("42,5\u00A0tỷ đồng");
    }

    @Test
    void aChangeCarriesItsSign() {
        in("vi");
        assertThat(words.change(new BigDecimal("0.5"))).isEqualTo("+0,5");
        assertThat(words.change(new BigDecimal("-0.5"))).isEqualTo("−0,5");
        assertThat(words.change(BigDecimal.ZERO)).isEqualTo("0");
    }

    @Test
    void whatIsMissingIsADashAndNeverZero() {
        assertThat(words.number(null)).isEqualTo("–");
        assertThat(words.percent(null)).isEqualTo("–");
        assertThat(words.date((LocalDate) null)).isEqualTo("–");
    }

    @Test
    void aDayBeginsInVietnam() {
        assertThat(words.date(LocalDate.of(2026, 2, 5))).isEqualTo("05/02/2026");
        assertThat(words.dateTime(Instant.parse("2026-09-30T17:05:00Z"))).isEqualTo("01/10/2026 00:05");
    }

    @ParameterizedTest
    @EnumSource
    void everyStateHasAMarkAndAWordInBothLanguages(State state) {
        StateMark mark = words.mark(state.name());
        assertThat(mark.glyph()).hasSize(1);
        assertThat(messages.getMessage(mark.word(), null, Locale.of("vi")))
                .isNotEqualTo(messages.getMessage(mark.word(), null, Locale.ENGLISH));
    }

    @Test
    void anUnknownStateIsAMistake() {
        assertThatThrownBy(() -> words.mark("GOOD")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void in(String language) {
        LocaleContextHolder.setLocale(Locale.of(language));
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/portal");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
