package vn.chitieu.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.comparison.RuleKind;
import vn.chitieu.evaluation.ExplanationWriter;
import vn.chitieu.judging.Judgement;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.judging.State;
import vn.chitieu.target.TargetRow;

/**
 * What one commune has handed in of a period, as far as it needs no other commune; and what it lets others be held against.
 *
 * @param peers what each of its targets on a common indicator has attained
 */
record CommuneQueue(List<Found> cells, List<Peer> peers) {

    static final CommuneQueue EMPTY = new CommuneQueue(List.of(), List.of());

    CommuneQueue {
        cells = List.copyOf(cells);
        peers = List.copyOf(peers);
    }

    /** Roughly what it takes of memory, counted in cells. */
    int weight() {
        return 1 + cells.size() + peers.size() / 8;
    }

    /** Targets on one indicator under like rules: what may be held against each other. */
    record Company(@Nullable String indicator, RuleKind kind) {

        static Company of(TargetRow target) {
            return new Company(target.description().indicator(), RuleKind.of(target));
        }
    }

    /** @param attained what the criterion looks at, in the target's unit */
    record Peer(Company company, BigDecimal attained) {}

    /**
     * A figure that waits.
     *
     * @param shown the target it is shown under; null where none counts in the period
     * @param indicators common indicators of all targets that read it
     * @param previous the figure of the quarter before; null where there is none
     * @param asked what its own past and its thresholds give rise to
     */
    record Found(
            WaitingCell cell,
            @Nullable Shown shown,
            Set<String> indicators,
            @Nullable ReportedFigure previous,
            List<Question> asked) {}

    /**
     * Of the targets that read a figure the one in the greatest danger.
     *
     * @param judged null where it was not judged
     * @param before its state of the quarter before; null where there is none
     * @param peer null where it cannot be held against others
     */
    record Shown(
            String code,
            String name,
            @Nullable Judged judged,
            @Nullable State before,
            @Nullable Peer peer) {

        @Nullable
        State state() {
            return judged == null ? null : judged.judgement().state();
        }
    }

    /** What the sentence that explains a state is written from. */
    record Judged(Judgement judgement, ExplanationWriter.Subject subject) {}
}
