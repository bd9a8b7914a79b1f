package vn.chitieu.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.State;

/**
 * All that a report's text is written from, in the words and numbers that the portal's pages show.
 *
 * @param form whose voice it is
 * @param body who reports: "Ban Thường vụ Đảng ủy xã Vĩnh Bình"
 * @param documents what the targets were set by: "Nghị quyết Đại hội …"
 * @param period in the middle of a sentence: "quý III/2026"
 * @param figures the period that the figures are of, likewise
 * @param asOf last day of the figures
 * @param before the period that is compared with, likewise; null where nothing is known of it
 * @param leading the targets that a report counts
 * @param followed those found in the prose of a document beside its own list
 * @param withheld names of targets whose figures are kept out of the portal
 */
public record ReportFacts(
        ReportForm form,
        String body,
        List<String> documents,
        String period,
        String figures,
        LocalDate asOf,
        @Nullable String before,
        List<TargetFacts> leading,
        List<TargetFacts> followed,
        List<String> withheld) {

    public ReportFacts {
        documents = List.copyOf(documents);
        leading = List.copyOf(leading);
        followed = List.copyOf(followed);
        withheld = List.copyOf(withheld);
    }

    /**
     * A target at the end of the period.
     *
     * @param field in words; targets of one field stand together
     * @param word the state in words
     * @param before its state at the end of the period before; null where it was not judged
     * @param sentence why it is in this state, without the target's name; empty where nothing was judged
     * @param leads names of the leading units
     * @param said what its unit explains; null where nothing is said that fits the state
     * @param signed what the committee has signed; null while it has signed nothing
     * @param asked what the committee asks; null where it asks nothing
     * @param parts of a composite
     */
    public record TargetFacts(
            String name,
            String field,
            State state,
            String word,
            @Nullable State before,
            @Nullable String wordBefore,
            String sentence,
            List<String> leads,
            @Nullable Said said,
            @Nullable Signed signed,
            @Nullable Asked asked,
            List<TargetFacts> parts) {

        public TargetFacts {
            leads = List.copyOf(leads);
            parts = List.copyOf(parts);
        }

        /** Itself and the parts of it, however deep. */
        Stream<TargetFacts> whole() {
            return Stream.concat(Stream.of(this), parts.stream().flatMap(TargetFacts::whole));
        }

        /** Whether it was judged at the ends of both periods; what lacked a figure or a base has neither gained nor lost. */
        boolean isComparable() {
            return before != null && isJudged(before) && isJudged(state);
        }

        boolean wasWell() {
            return before != null && (before.isReached() || before == State.ON_TRACK);
        }

        boolean hasImproved() {
            return before != null && state.compareTo(before) > 0;
        }

        boolean hasWorsened() {
            return before != null && state.compareTo(before) < 0;
        }

        private static boolean isJudged(State state) {
            return switch (state) {
                case MISSED, ALARM, AT_RISK, ATTENTION, ON_TRACK, MET_LATE, MET, EXCEEDED -> true;
                case NO_PLAN, NO_FIGURE, NO_BASELINE, NEEDS_CONFIRMATION, NOT_DUE, NOT_ARISEN -> false;
            };
        }
    }

    /**
     * An explanation.
     *
     * @param kind of cause, in words: "khách quan"
     * @param commitment null where only a figure is promised
     * @param promisedOn the day a missing figure is promised for
     */
    public record Said(
            String kind,
            String cause,
            String measures,
            @Nullable String commitment,
            @Nullable LocalDate commitmentBy,
            @Nullable LocalDate promisedOn,
            @Nullable Request request) {}

    /** What is asked of others, and by when. */
    public record Request(String what, String to, LocalDate by) {}

    /**
     * What the committee has signed.
     *
     * @param contested whether it says otherwise than the figures do
     */
    public record Signed(
            String word, boolean contested, @Nullable String reason) {}

    /** What the committee asks, and how far the answer is. */
    public record Asked(String question, @Nullable LocalDate due, Answer answer) {}

    /** Where an answer stands. */
    public enum Answer {
        AWAITED,
        GIVEN,
        ACCEPTED
    }
}
