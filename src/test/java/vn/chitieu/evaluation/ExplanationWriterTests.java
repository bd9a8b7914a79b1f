package vn.chitieu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.chitieu.judging.Judgement;
import vn.chitieu.judging.Judgement.Numbers;
import vn.chitieu.judging.Outlook;
import vn.chitieu.judging.Reason;
import vn.chitieu.judging.State;
import vn.chitieu.target.RuleWording;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;

/** Sentences that must not say what their own numbers deny. */
class ExplanationWriterTests {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final SingleRule RISING = new SingleRule(
            new Measure.Level(), new Criterion.AtLeast(new BigDecimal("100")), new Horizon.ByEndOf(2030));
    private static final SingleRule FALLING =
            new SingleRule(new Measure.Level(), new Criterion.AtMost(new BigDecimal("8")), new Horizon.ByEndOf(2030));

    private final ExplanationWriter writer = writer();

    @Test
    void aLittleBelowThePathIsNotCalledNoLess() {
        assertThat(sentence(RISING, State.ON_TRACK, "99.59", "99.63"))
                .isEqualTo("Đạt 99,59%, mức cần đến nay 99,63%, lệch 0,04 điểm % trong khoảng cho phép;"
                        + " mốc năm 2030 là từ 100% trở lên.");
        assertThat(sentence(RISING, State.ON_TRACK, "99.63", "99.63")).contains("không kém mức cần đến nay 99,63%");
    }

    @Test
    void aLittleAboveAFallingPathIsNotCalledNoMore() {
        assertThat(sentence(FALLING, State.ON_TRACK, "8.4", "8.34")).contains("lệch 0,06 điểm % trong khoảng cho phép");
        assertThat(sentence(FALLING, State.ON_TRACK, "8.3", "8.34")).contains("không quá mức cần đến nay 8,34%");
    }

    @Test
    void whatIsShownAsTheSameNumberIsNotCalledApart() {
        assertThat(sentence(RISING, State.ON_TRACK, "99.59", "99.594")).contains("không kém mức cần đến nay 99,59%");
    }

    @Test
    void whatIsBehindIsCalledSo() {
        assertThat(sentence(RISING, State.ATTENTION, "90", "99.63"))
                .contains("thấp hơn mức cần đến nay 99,63% là 9,63 điểm %");
    }

    private String sentence(SingleRule rule, State state, String attained, String required) {
        Numbers numbers = new Numbers(
                new BigDecimal(attained),
                new BigDecimal(required),
                new BigDecimal(attained),
                null,
                null,
                null,
                2030,
                null,
                null);
        return writer.sentence(
                new Judgement(state, Reason.ON_PATH, numbers, Set.of(), Outlook.NONE),
                new ExplanationWriter.Subject(rule, "%", "%", null),
                VIETNAMESE);
    }

    private static ExplanationWriter writer() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/judging", "messages/target", "messages/portal");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new ExplanationWriter(messages, new RuleWording(messages));
    }
}
