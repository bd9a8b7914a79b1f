package vn.chitieu.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.judging.State;
import vn.chitieu.review.Question.Kind;

class RiskTests {

    @ParameterizedTest(name = "{1} → {0} {2}: {3} × {4} × {5}")
    @CsvSource({
        "MET, MET, '', 1, 1, 1",
        "MET, , '', 1, 1, 1",
        ", MET, '', 1, 1, 1",
        "ALARM, ALARM, '', 4, 1, 1",
        "MISSED, ALARM, '', 4, 1, 1",
        "AT_RISK, ON_TRACK, '', 3, 1, 3",
        "ATTENTION, ON_TRACK, '', 2, 1, 2",
        "MET, ALARM, '', 1, 1, 4",
        "EXCEEDED, MET_LATE, '', 1, 1, 1",
        "NO_FIGURE, MET, '', 1, 1, 1",
        "MET, NOT_DUE, '', 1, 1, 1",
        "MET, ALARM, FELL FAR, 1, 6, 4",
        "ALARM, MET, THRESHOLD SAME ROUND, 4, 6, 4"
    })
    void stateTimesQuestionsTimesChange(
            @Nullable State now, @Nullable State before, String asked, int state, int questions, int change) {
        List<Question> kinds = asked.isEmpty()
                ? List.of()
                : Arrays.stream(asked.split(" "))
                        .map(kind -> Question.of(Kind.valueOf(kind)))
                        .toList();
        Risk risk = Risk.of(now, before, kinds);
        assertThat(risk).isEqualTo(new Risk(state, questions, change));
        assertThat(risk.value()).isEqualTo(state * questions * change);
    }
}
