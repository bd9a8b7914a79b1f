package vn.chitieu.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTests {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "98.1 97.2 99.4, 99.4:1 98.1:2 97.2:3",
        "98.1, 98.1:1",
        "98.1 98.1 97, 98.1:1 98.1:1 97:3",
        // Less than a tenth apart where one was reported in tenths
        "98.14 98.1 97, 98.14:1 98.1:1 97:3",
        "98.14 98.05 97, 98.14:1 98.05:2 97:3",
        "98.14 98.0 97, 98.14:1 98.0:2 97:3",
        // A whole number is known to one
        "98 97.5 96, 98:1 97.5:1 96:3",
        "98 97.0 96, 98:1 97.0:2 96:3",
        // No chain: 10 and 9,6 share, 9,6 and 9,1 would, but 10 and 9,0 do not
        "10 9.6 9.0, 10:1 9.6:1 9.0:3",
        "10 9.6 9.2 8.8, 10:1 9.6:1 9.2:1 8.8:4"
    })
    void gapsBelowTheFiguresOwnDigitsMakeNoPlace(String values, String placed) {
        assertThat(places(values, true)).isEqualTo(placed);
    }

    @Test
    void ofACapTheLowestIsTheBest() {
        assertThat(places("5.0 2.0 3.0", false)).isEqualTo("2.0:1 3.0:2 5.0:3");
    }

    /** Middle 60, distances 20 10 0 10 20, typical 10: less than 5 apart tells nothing, 5 does. */
    @Test
    void fromFiveOnGapsWithinTheSpreadMakeNoPlace() {
        assertThat(places("80.0 70.0 60.0 50.0 40.0", true)).isEqualTo("80.0:1 70.0:2 60.0:3 50.0:4 40.0:5");
        assertThat(places("80.0 75.1 60.0 50.0 40.0", true)).startsWith("80.0:1 75.1:1 60.0:3");
        assertThat(places("80.0 70.0 60.0 55.0 50.0 40.0", true)).contains("60.0:3 55.0:");
        assertThat(places("80.0 75.1 60.0 50.0", true))
                .as("four have no spread")
                .isEqualTo("80.0:1 75.1:2 60.0:3 50.0:4");
    }

    @Test
    void whoSharesAPlaceIsCountedAndTheFirstIsMarked() {
        List<Ranking.Placed<String>> placed = Ranking.of(entries("98 97.5 96"), true);
        assertThat(placed).extracting(Ranking.Placed::sharing).containsExactly(2, 2, 1);
        assertThat(placed).extracting(Ranking.Placed::first).containsExactly(true, false, true);
        assertThat(Ranking.of(List.<Ranking.Entry<String>>of(), true)).isEmpty();
    }

    private static String places(String values, boolean higherIsBetter) {
        return Ranking.of(entries(values), higherIsBetter).stream()
                .map(it -> it.of() + ":" + it.place())
                .collect(Collectors.joining(" "));
    }

    private static List<Ranking.Entry<String>> entries(String values) {
        List<Ranking.Entry<String>> entries = new ArrayList<>();
        for (String text : values.split(" ")) {
            BigDecimal value = new BigDecimal(text);
            entries.add(new Ranking.Entry<>(text, value, Ranking.decimals(value)));
        }
        return entries;
    }
}
