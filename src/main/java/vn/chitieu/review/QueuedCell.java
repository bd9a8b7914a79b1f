package vn.chitieu.review;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.judging.State;

/**
 * A figure that waits for a reviewer, with what there is to ask about it.
 *
 * @param target code of the target it is shown under: of those that read it, the one in the greatest danger; null where
 *     none counts in the period
 * @param name of that target, or of the series
 * @param indicators common indicators of all targets that read it
 * @param previous the figure of the quarter before; null where there is none
 * @param before the target's state of then; null where there is none
 * @param judged what the state is explained from; null where nothing was judged
 */
public record QueuedCell(
        WaitingCell cell,
        @Nullable String target,
        String name,
        Set<String> indicators,
        @Nullable ReportedFigure previous,
        @Nullable State state,
        @Nullable State before,
        CommuneQueue.@Nullable Judged judged,
        List<Question> questions,
        Risk risk) {

    /** The greatest risk first; of like risks what was mended, since somebody waits for the answer. */
    static final Comparator<QueuedCell> IN_ORDER = Comparator.comparing(
                    (QueuedCell it) -> -it.risk().value())
            .thenComparing(it -> it.cell().mended() == null)
            .thenComparing(it -> it.cell().enteredAt());

    public QueuedCell {
        indicators = Set.copyOf(indicators);
        questions = List.copyOf(questions);
    }

    /** Whether there is nothing to ask: no question of the portal's, and none that a reviewer has asked before. */
    public boolean isQuiet() {
        return questions.isEmpty() && cell.mended() == null;
    }

    public boolean asks(Question.Kind kind) {
        return questions.stream().anyMatch(it -> it.kind() == kind);
    }
}
