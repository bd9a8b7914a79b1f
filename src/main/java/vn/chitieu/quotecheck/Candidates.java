package vn.chitieu.quotecheck;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extraction.Quantities.Quantity;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.quotecheck.KnownValue.Note;

/**
 * What of a target a number can be compared with: values of the same kind of unit.
 *
 * @param meant of the role and time that are quoted
 * @param others that have another role or time
 */
record Candidates(Quoted quoted, Comparing comparing, List<KnownValue> meant, List<KnownValue> others) {

    static Candidates of(KnownTarget target, Quoted quoted, Quantity quantity, Comparing comparing) {
        List<KnownValue> alike = target.values().stream()
                .filter(it -> comparing.with(it) != null)
                .filter(it -> quantity.unit() != null && quantity.familiar() || !isPart(it))
                .toList();
        List<KnownValue> meant =
                alike.stream().filter(it -> isMeant(it, target, quoted)).toList();
        return new Candidates(
                quoted,
                comparing,
                meant,
                alike.stream().filter(it -> !meant.contains(it)).toList());
    }

    private static boolean isMeant(KnownValue value, KnownTarget target, Quoted quoted) {
        ReportingPeriod time = quoted.time();
        return switch (quoted.role()) {
            case THRESHOLD ->
                (quoted.moved() == null || target.derived())
                        && (value.role() == QuotedAs.THRESHOLD && (!quoted.ahead() || isFor(value, time))
                                || value.role() == QuotedAs.PLAN && isFor(value, time));
            case PLAN ->
                isFor(value, time)
                        && (value.role() == QuotedAs.PLAN || value.role() == QuotedAs.THRESHOLD && value.at() == null);
            case FIGURE ->
                value.role() == QuotedAs.FIGURE && value.isOf(time)
                        || value.role() == QuotedAs.BASE && quoted.timed() && value.isOf(time);
            case BASE -> value.role() == QuotedAs.BASE;
            case PLAN_SHARE ->
                value.role() == QuotedAs.PLAN_SHARE
                        && value.isOf(time)
                        && (value.since() == null || value.since() == quoted.since());
            case CHANGE ->
                value.isOf(time)
                        && (value.role() == QuotedAs.CHANGE
                                        && (quoted.since() == null || quoted.since() == value.since())
                                || value.role() == QuotedAs.FIGURE && value.note() == Note.WORKED_OUT);
        };
    }

    /** A threshold is for the year that is named, for any year where it has none, and for all until its own. */
    private static boolean isFor(KnownValue value, ReportingPeriod time) {
        return value.at() == null || value.at().year() == time.year();
    }

    private static boolean isPart(KnownValue value) {
        return value.note() == Note.NUMERATOR || value.note() == Note.DENOMINATOR;
    }

    boolean isAny() {
        return !meant.isEmpty() || !others.isEmpty();
    }

    /** The value that a number agrees with: exactly before rounded; of another kind only where words do not say which. */
    @Nullable
    KnownValue right() {
        KnownValue right = best(meant);
        if (right != null || quoted.ofPart()) {
            return right;
        }
        if (!quoted.timed() && quoted.role() == QuotedAs.FIGURE && meant.isEmpty()) {
            ReportingPeriod latest = latestFigure();
            KnownValue last = best(others.stream()
                    .filter(it -> it.role() == QuotedAs.FIGURE && Objects.equals(it.at(), latest))
                    .toList());
            if (last != null) {
                return last;
            }
        }
        if (quoted.said() && !quoted.isDoubtful()) {
            return null;
        }
        return best(others.stream()
                .filter(it -> it.role() == QuotedAs.THRESHOLD || it.role() == QuotedAs.PLAN || quoted.isDoubtful())
                .toList());
    }

    private @Nullable ReportingPeriod latestFigure() {
        return others.stream()
                .filter(it -> it.role() == QuotedAs.FIGURE)
                .map(KnownValue::at)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable KnownValue best(List<KnownValue> values) {
        return values.stream()
                .filter(it -> it.note() != Note.FORMER)
                .filter(this::isDirected)
                .filter(it -> {
                    Comparing.Outcome outcome = comparing.with(it);
                    return outcome != null && outcome.isRight();
                })
                .min(Comparator.comparing(it -> comparing.with(it)))
                .orElse(null);
    }

    /** Whether a change goes the way that the text says. */
    private boolean isDirected(KnownValue value) {
        String moved = quoted.moved();
        if (value.role() != QuotedAs.CHANGE || moved == null) {
            return true;
        }
        boolean down = List.of("giảm", "thấp hơn", "ít hơn", "thiếu", "hụt", "còn cách")
                .contains(moved);
        return value.low().signum() == 0
                || moved.equals("chênh")
                || down == value.low().signum() < 0;
    }

    /** What a wrong number should have been; null where nothing is stored for it. */
    @Nullable
    KnownValue asked() {
        return meant.stream()
                .filter(it -> it.note() != Note.FORMER && !isPart(it))
                .min(Comparator.comparing((KnownValue it) -> it.role() == quoted.role() ? 0 : 1)
                        .thenComparing(it -> it.at() != null && isFor(it, quoted.time()) ? 0 : 1)
                        .thenComparing(it -> it.note() == Note.OWN_QUARTER ? 1 : 0))
                .orElseGet(() -> meant.isEmpty() ? null : meant.getFirst());
    }

    /** Whether a difference from what is asked can only be a mistake; "tăng 2%" of a share may mean points or not. */
    boolean isCertain(Quantity quantity) {
        return meant.stream().noneMatch(it -> isPart(it) || it.unit().equals(KnownValue.POINTS) && !quantity.points());
    }

    /** Another number of the target that the printed one agrees with exactly. */
    @Nullable
    KnownValue agreeing() {
        return java.util.stream.Stream.concat(meant.stream().filter(it -> it.note() == Note.FORMER), others.stream())
                .filter(it -> it.role() != QuotedAs.CHANGE)
                .filter(it -> comparing.with(it) == Comparing.Outcome.EQUAL)
                .findFirst()
                .orElse(null);
    }
}
