package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a target attained, as a line the size of a word. */
class SparklineTests {

    private static Sparkline of(@Nullable String... values) {
        List<@Nullable BigDecimal> numbers = new ArrayList<>();
        for (String value : values) {
            numbers.add(value == null ? null : new BigDecimal(value));
        }
        return Sparkline.of(numbers);
    }

    @Test
    void theLowestStandsAtTheBottomTheHighestAtTheTop() {
        assertThat(of("20", "30", "40").lines()).containsExactly("4.0,20.0 36.0,12.0 68.0,4.0");
        assertThat(of("20", "30", "40").end())
                .isEqualTo(new Sparkline.Point(new BigDecimal("68.0"), new BigDecimal("4.0")));
    }

    @Test
    void theLineBreaksWhereAValueIsMissing() {
        assertThat(of("1", "2", null, "3", "4").lines()).hasSize(2);
        assertThat(of("1", null, "3").lines()).isEmpty();
        assertThat(of("1", null, "3").end()).isNotNull();
    }

    @Test
    void oneValueIsNoCourse() {
        assertThat(of("1")).isEqualTo(Sparkline.NONE);
        assertThat(of(null, "1", null)).isEqualTo(Sparkline.NONE);
        assertThat(of()).isEqualTo(Sparkline.NONE);
    }

    @Test
    void whatDoesNotChangeRunsInTheMiddle() {
        assertThat(of("5", "5").lines()).containsExactly("4.0,12 68.0,12");
    }
}
