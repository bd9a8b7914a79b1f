package vn.chitieu.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.measure.VietnameseNumber.NotANumber;
import vn.chitieu.measure.VietnameseNumber.PointForComma;
import vn.chitieu.measure.VietnameseNumber.Understood;

class VietnameseNumberTests {

    @ParameterizedTest(name = "\"{0}\" is {1}, in thousands: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        831,02                | 831.02        | false
        1.234.567,89          | 1234567.89    | false
        1234567,89            | 1234567.89    | false
        1.234                 | 1234          | true
        11.665                | 11665         | true
        6.053.000.000         | 6053000000    | true
        1.234,5               | 1234.5        | false
        -1.234                | -1234         | true
        0                     | 0             | false
        007                   | 7             | false
        0,5                   | 0.5           | false
        8,0                   | 8.0           | false
        -5                    | -5            | false
        +5                    | 5             | false
        −5                    | -5            | false
        999999999999999999    | 999999999999999999 | false
        0,1234567891          | 0.1234567891  | false
        """)
    void vietnameseNotationIsUnderstoodToTheLastDigit(String typed, BigDecimal value, boolean inThousands) {
        assertThat(VietnameseNumber.read(typed)).isEqualTo(new Understood(value, inThousands));
    }

    @ParameterizedTest(name = "\"{0}\" asks whether {1} was meant")
    @CsvSource(delimiter = '|', textBlock = """
        831.02    | 831,02
        -831.02   | -831,02
        99.5      | 99,5
        12.3456   | 12,3456
        1234.567  | 1234,567
        0.500     | 0,500
        0.5       | 0,5
        -0.125    | -0,125
        """)
    void aDecimalPointIsAskedBackAndNeverGuessed(String typed, String suggestion) {
        assertThat(VietnameseNumber.read(typed)).isEqualTo(new PointForComma(suggestion));
    }

    @ParameterizedTest(name = "\"{0}\" is refused")
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "1,234.5",
                "1,234,567",
                "1.23.456",
                "1.2345.678",
                "0.123.456",
                "5,",
                ",5",
                ".5",
                "5.",
                "--5",
                "+-5",
                "5-",
                "98%",
                "8,0 - 9,0",
                "1 234",
                "1\u00A0234",
                "1e5",
                "NaN",
                "五",
                "٣",
                "1234567890123456789",
                "0,12345678901"
            })
    void anythingElseIsNoNumber(String typed) {
        assertThat(VietnameseNumber.read(typed)).isEqualTo(new NotANumber());
    }

    @ParameterizedTest
    @ValueSource(strings = {" 831,02", "831,02 ", "\u00A0831,02\u00A0", "\u202F831,02", "\t831,02\n", "\u2009831,02"})
    void spacesAroundANumberDoNotCount(String typed) {
        assertThat(VietnameseNumber.read(typed)).isEqualTo(new Understood(new BigDecimal("831.02"), false));
    }

    @Test
    void aVeryLongTextIsRefusedAtOnce() {
        assertThat(VietnameseNumber.read("9".repeat(1_000_000))).isEqualTo(new NotANumber());
        assertThat(VietnameseNumber.read("1" + ".000".repeat(300_000))).isEqualTo(new NotANumber());
    }

    @Test
    void decimalsAreKeptAsTyped() {
        assertThat(VietnameseNumber.read("8,00")).isEqualTo(new Understood(new BigDecimal("8.00"), false));
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource(delimiter = '|', textBlock = """
        831.02      | 831,02
        1234567.89  | 1.234.567,89
        999         | 999
        1000        | 1.000
        100000      | 100.000
        1E+3        | 1.000
        98.50       | 98,5
        0.00        | 0
        -5          | −5
        -1234.5     | −1.234,5
        """)
    void numbersAreWrittenWithCommaAndPoints(BigDecimal number, String written) {
        assertThat(VietnameseNumber.format(number)).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0} to {1} decimals is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        81.8181 | 2 | 81,82
        0.005   | 2 | 0,01
        -0.001  | 2 | 0
        12      | 2 | 12
        12.5    | 0 | 13
        1E+3    | 2 | 1.000
        """)
    void forDisplayANumberIsRoundedHalfUp(BigDecimal number, int decimals, String written) {
        assertThat(VietnameseNumber.format(number, decimals)).isEqualTo(written);
    }

    @Test
    void aMissingNumberIsADashAndNotZero() {
        assertThat(VietnameseNumber.formatOrDash(null)).isEqualTo("–");
        assertThat(VietnameseNumber.formatOrDash(BigDecimal.ZERO)).isEqualTo("0");
    }

    @Test
    void whateverIsWrittenIsReadBackUnchanged() {
        Random random = new Random(20252030);
        for (int i = 0; i < 20_000; i++) {
            int decimals = random.nextInt(11);
            int bits = random.nextInt(59);
            BigDecimal number = new BigDecimal(new BigInteger(bits, random), decimals);
            BigDecimal signed = random.nextBoolean() ? number : number.negate();
            assertThat(VietnameseNumber.read(VietnameseNumber.format(signed)))
                    .as("%s", signed.toPlainString())
                    .isInstanceOfSatisfying(
                            Understood.class, it -> assertThat(it.value()).isEqualByComparingTo(signed));
        }
    }
}
