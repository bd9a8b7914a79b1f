package vn.chitieu.target.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.target.rule.Criterion.Above;
import vn.chitieu.target.rule.Criterion.AtLeast;
import vn.chitieu.target.rule.Criterion.AtMost;
import vn.chitieu.target.rule.Criterion.Below;
import vn.chitieu.target.rule.Criterion.Exactly;
import vn.chitieu.target.rule.Criterion.OfNumber;
import vn.chitieu.target.rule.Criterion.Within;
import vn.chitieu.target.rule.Criterion.Within.OverTop;

class CriterionTests {

    @ParameterizedTest(name = "{0} against {1} {2}: kept = {3}, bettered = {4}, overrun = {5}")
    @CsvSource(textBlock = """
        94.99,  at least,        95,  false, false, false
        95,     at least,        95,  true,  false, false
        95.00,  at least,        95,  true,  false, false
        95.01,  at least,        95,  true,  true,  false
        84.99,  above,           85,  false, false, false
        85,     above,           85,  false, false, false
        85.01,  above,           85,  true,  false, false
        1.99,   at most,         2,   true,  true,  false
        2,      at most,         2,   true,  false, false
        2.01,   at most,         2,   false, false, true
        0.99,   below,           1.0, true,  false, false
        1,      below,           1.0, false, false, true
        1.01,   below,           1.0, false, false, true
        0,      exactly,         0,   true,  false, false
        0.00,   exactly,         0,   true,  false, false
        1,      exactly,         0,   false, false, true
        4,      exactly,         5,   false, false, false
        5,      exactly,         5,   true,  false, false
        6,      exactly,         5,   false, false, true
        7.99,   8 to 9,          ,    false, false, false
        8,      8 to 9,          ,    true,  false, false
        8.5,    8 to 9,          ,    true,  false, false
        9,      8 to 9,          ,    true,  false, false
        9.01,   8 to 9,          ,    true,  true,  false
        7.99,   8 to 9 at most,  ,    false, false, false
        8,      8 to 9 at most,  ,    true,  false, false
        9,      8 to 9 at most,  ,    true,  false, false
        9.01,   8 to 9 at most,  ,    false, false, true
        9.01,   down to 8 to 9,  ,    false, false, true
        9,      down to 8 to 9,  ,    true,  false, false
        8,      down to 8 to 9,  ,    true,  false, false
        7.99,   down to 8 to 9,  ,    true,  true,  false
        9.01,   down to 8 at least, , false, false, true
        9,      down to 8 at least, , true,  false, false
        8,      down to 8 at least, , true,  false, false
        7.99,   down to 8 at least, , false, false, false
        4,      up to exactly,   5,   false, false, false
        5,      up to exactly,   5,   true,  false, false
        6,      up to exactly,   5,   false, false, true
        """)
    void boundariesBelongWhereTheWordingPutsThem(
            BigDecimal value, String wording, BigDecimal bound, boolean kept, boolean bettered, boolean overrun) {
        OfNumber criterion = criterion(wording, bound);
        assertThat(criterion.isKeptBy(value)).as("kept").isEqualTo(kept);
        assertThat(criterion.isBetteredBy(value)).as("bettered").isEqualTo(bettered);
        assertThat(criterion.isOverrunBy(value)).as("overrun").isEqualTo(overrun);
    }

    @ParameterizedTest(name = "{0}: higher is better = {1}")
    @CsvSource({
        "at least, true",
        "above, true",
        "8 to 9, true",
        "8 to 9 at most, true",
        "at most, false",
        "below, false",
        "exactly, false",
        "up to exactly, true",
        "down to 8 to 9, false",
        "down to 8 at least, false"
    })
    void theWordingSaysWhichSideIsGood(String wording, boolean higherIsBetter) {
        assertThat(criterion(wording, BigDecimal.TEN).higherIsBetter()).isEqualTo(higherIsBetter);
    }

    @ParameterizedTest(name = "{0} against {1}: too far = {2}")
    @CsvSource({
        "100, at least, false",
        "9, 8 to 9 at most, false",
        "9.01, 8 to 9 at most, true",
        "9.01, 8 to 9, false",
        "8, down to 8 at least, false",
        "7.99, down to 8 at least, true",
        "7.99, down to 8 to 9, false",
        "9, exactly, true",
        "10, exactly, false",
        "11, exactly, false",
        "9, up to exactly, false",
        "10, up to exactly, false",
        "11, up to exactly, true"
    })
    void onlyAnExactNumberAndABandThatFailsCanBePassed(BigDecimal value, String wording, boolean tooFar) {
        assertThat(criterion(wording, BigDecimal.TEN).isPastTopAt(value)).isEqualTo(tooFar);
    }

    @Test
    void aBandThatIsReachedFromAboveSteersTowardsItsUpperEnd() {
        OfNumber band = criterion("down to 8 to 9", BigDecimal.ZERO);
        assertThat(band.goal()).isEqualByComparingTo("9");
        assertThat(band.top()).isEqualByComparingTo("8");
    }

    @Test
    void aBandSteersTowardsItsLowerEnd() {
        assertThat(criterion("8 to 9", BigDecimal.ZERO).goal()).isEqualByComparingTo("8");
    }

    @Test
    void aBandMayBeASinglePointButNotRunBackwards() {
        BigDecimal eight = new BigDecimal(8);
        assertThat(new Within(eight, eight, OverTop.PASSES).isKeptBy(eight)).isTrue();
        assertThatThrownBy(() -> new Within(new BigDecimal(9), eight, OverTop.PASSES))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static OfNumber criterion(String wording, BigDecimal bound) {
        return switch (wording) {
            case "at least" -> new AtLeast(bound);
            case "above" -> new Above(bound);
            case "at most" -> new AtMost(bound);
            case "below" -> new Below(bound);
            case "exactly" -> new Exactly(bound);
            case "up to exactly" -> new Exactly(bound, false);
            case "down to 8 to 9" -> new Within(new BigDecimal(8), new BigDecimal(9), OverTop.PASSES, true);
            case "down to 8 at least" -> new Within(new BigDecimal(8), new BigDecimal(9), OverTop.FAILS, true);
            case "8 to 9" -> new Within(new BigDecimal(8), new BigDecimal(9), OverTop.PASSES);
            case "8 to 9 at most" -> new Within(new BigDecimal(8), new BigDecimal(9), OverTop.FAILS);
            default -> throw new IllegalArgumentException(wording);
        };
    }
}
