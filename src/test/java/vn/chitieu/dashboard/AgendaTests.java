package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.Agenda.Reason;
import vn.chitieu.judging.State;
import vn.chitieu.target.Field;

/** What is most worth discussing: risk × importance × change. */
class AgendaTests {

    private static TargetLine line(String code, boolean official, State state, @Nullable State before) {
        return new TargetLine(
                code,
                code,
                code,
                Field.ECONOMY,
                official,
                "%",
                "–",
                "–",
                "",
                state,
                before,
                "",
                new Bullet(null, null, null, List.of()),
                Sparkline.NONE,
                false,
                null,
                List.of());
    }

    private static List<Agenda.Item> agenda(TargetLine... lines) {
        return Agenda.of(List.of(lines), TargetLine::official);
    }

    @Test
    void pointsAreRiskTimesImportanceTimesChange() {
        assertThat(agenda(
                        line("alarm", true, State.ALARM, State.ATTENTION),
                        line("steady", true, State.AT_RISK, State.AT_RISK),
                        line("better", true, State.ATTENTION, State.ALARM),
                        line("followed", false, State.ALARM, State.ALARM)))
                .extracting(item -> item.line().code(), Agenda.Item::score)
                .containsExactly(tuple("alarm", 24), tuple("steady", 12), tuple("followed", 8), tuple("better", 4));
    }

    @Test
    void whatIsOnItsWayReachedOrNotDueIsNotProposed() {
        assertThat(agenda(
                        line("a", true, State.ON_TRACK, State.MET),
                        line("b", true, State.MET, null),
                        line("c", true, State.NOT_DUE, State.ALARM),
                        line("d", true, State.NOT_ARISEN, null)))
                .isEmpty();
    }

    @Test
    void whatCannotBeJudgedIsProposedAfterWhatIsInDanger() {
        assertThat(agenda(line("none", true, State.NO_BASELINE, null), line("watch", true, State.ATTENTION, null)))
                .extracting(item -> item.line().code())
                .containsExactly("watch", "none");
    }

    @Test
    void ofEqualsTheWorseComesFirstThenTheOrderOfTheDocuments() {
        assertThat(agenda(
                        line("second", true, State.ALARM, null),
                        line("third", true, State.ALARM, null),
                        line("first", true, State.MISSED, null)))
                .extracting(item -> item.line().code())
                .containsExactly("first", "second", "third");
    }

    @Test
    void noMoreThanFiveAreProposed() {
        List<TargetLine> lines = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            lines.add(line("t" + i, true, State.AT_RISK, null));
        }
        assertThat(Agenda.of(lines, TargetLine::official)).hasSize(5);
    }

    @Test
    void eachSaysWhyItIsThere() {
        assertThat(agenda(line("a", true, State.AT_RISK, State.ON_TRACK))
                        .getFirst()
                        .reasons())
                .containsExactly(Reason.IN_DANGER, Reason.WORSE);
        assertThat(agenda(line("a", true, State.MISSED, null)).getFirst().reasons())
                .containsExactly(Reason.LOST);
        assertThat(agenda(line("a", true, State.NO_FIGURE, State.ON_TRACK))
                        .getFirst()
                        .reasons())
                .first()
                .isEqualTo(Reason.CANNOT_BE_JUDGED);
    }
}
