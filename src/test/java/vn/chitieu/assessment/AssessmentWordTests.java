package vn.chitieu.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chitieu.judging.State;

class AssessmentWordTests {

    @ParameterizedTest
    @EnumSource(State.class)
    void everyStateCanBeSignedWithoutAReason(State state) {
        assertThat(AssessmentWord.values()).anyMatch(word -> word.agreesWith(state));
    }

    @ParameterizedTest(name = "{0} is said of {1}")
    @CsvSource({
        "EXCEEDED, EXCEEDED",
        "MET, MET",
        "MET, MET_LATE",
        "MET, NEEDS_CONFIRMATION",
        "MOSTLY_MET, NEEDS_CONFIRMATION",
        "IN_PROGRESS, ON_TRACK",
        "IN_PROGRESS, NO_FIGURE",
        "UNLIKELY, ALARM",
        "NOT_YET_MET, AT_RISK",
        "NOT_YET_MET, MISSED",
        "MISSED, MISSED"
    })
    void wordsThatAgree(AssessmentWord word, State state) {
        assertThat(word.agreesWith(state)).isTrue();
    }

    @ParameterizedTest(name = "{0} is not said of {1} without a reason")
    @CsvSource({
        "MET, ON_TRACK",
        "MET, NO_FIGURE",
        "MET, EXCEEDED",
        "EXCEEDED, MET",
        "MOSTLY_MET, AT_RISK",
        "IN_PROGRESS, ALARM",
        "IN_PROGRESS, MISSED",
        "MISSED, ALARM",
        "MISSED, NEEDS_CONFIRMATION",
        "UNLIKELY, ON_TRACK"
    })
    void wordsThatDiffer(AssessmentWord word, State state) {
        assertThat(word.agreesWith(state)).isFalse();
    }

    @Test
    void aDangerIsNeverPlayedDownWithoutAReason() {
        assertThat(Arrays.stream(AssessmentWord.values())
                        .filter(word -> word.agreesWith(State.ALARM) || word.agreesWith(State.MISSED)))
                .containsExactly(AssessmentWord.UNLIKELY, AssessmentWord.NOT_YET_MET, AssessmentWord.MISSED);
    }
}
