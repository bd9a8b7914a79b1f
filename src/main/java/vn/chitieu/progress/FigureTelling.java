package vn.chitieu.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.progress.FigureEvent.Kind;

/** Puts what is kept of a figure in the order in which it happened: its versions, its steps, its revisions. */
final class FigureTelling {

    private final List<FigureEvent> events = new ArrayList<>();

    private FigureTelling() {}

    /**
     * A version as it is kept.
     *
     * @param reason of a figure that was loaded as one that had been returned
     * @param revision whether it came by a revision, which tells of it
     */
    record Version(
            int number,
            boolean empty,
            String typed,
            FigureGrade grade,
            @Nullable String note,
            @Nullable String reason,
            String by,
            Instant at,
            boolean revision) {}

    /** A step as it is kept. */
    record Step(
            FigureStep step,
            int version,
            String by,
            Instant at,
            @Nullable String reason) {}

    /** A word of the standing committee on a revision. */
    record Decision(
            boolean approved,
            String by,
            Instant at,
            @Nullable String reason) {}

    /**
     * A revision as it is kept.
     *
     * @param decision null while nobody has decided
     */
    record Asked(
            String typed,
            FigureGrade grade,
            String reason,
            String by,
            Instant at,
            @Nullable Decision decision) {}

    /** What happened, earliest first. */
    static List<FigureEvent> of(List<Version> versions, List<Step> steps, List<Asked> revisions) {
        List<Version> inOrder = versions.stream()
                .sorted(Comparator.comparingInt(Version::number))
                .toList();
        FigureTelling telling = new FigureTelling();
        Version before = null;
        for (Version version : inOrder) {
            if (!version.revision()) {
                telling.tell(version, before);
            }
            before = version;
        }
        steps.forEach(telling::tell);
        revisions.forEach(asked -> telling.tell(asked, inOrder));
        telling.events.sort(Comparator.comparing(FigureEvent::at).thenComparing(FigureEvent::kind));
        return List.copyOf(telling.events);
    }

    private void tell(Version version, @Nullable Version former) {
        Version before = former == null || former.empty() ? null : former;
        Kind kind = version.empty() ? Kind.CLEARED : before == null ? Kind.ENTERED : Kind.CHANGED;
        events.add(new FigureEvent(
                kind,
                version.number(),
                version.at(),
                version.by(),
                before == null ? null : before.typed(),
                version.empty() ? null : version.typed(),
                version.empty() ? null : version.grade(),
                before == null ? null : before.grade(),
                version.note(),
                version.reason()));
    }

    private void tell(Step step) {
        Kind kind = switch (step.step()) {
            case SUBMITTED -> Kind.SUBMITTED;
            case WITHDRAWN -> Kind.WITHDRAWN;
            case RETURNED -> Kind.RETURNED;
            case VERIFIED -> Kind.VERIFIED;
        };
        events.add(new FigureEvent(
                kind, step.version(), step.at(), step.by(), null, null, null, null, null, step.reason()));
    }

    private void tell(Asked asked, List<Version> versions) {
        Version stood = lastBefore(versions, asked.at());
        String before = stood == null || stood.empty() ? null : stood.typed();
        FigureGrade gradeBefore = stood == null || stood.empty() ? null : stood.grade();
        int number = stood == null ? 0 : stood.number();
        events.add(new FigureEvent(
                Kind.REVISION_ASKED,
                number,
                asked.at(),
                asked.by(),
                before,
                asked.typed(),
                asked.grade(),
                gradeBefore,
                null,
                asked.reason()));
        Decision decision = asked.decision();
        if (decision == null) {
            return;
        }
        events.add(
                decision.approved()
                        ? new FigureEvent(
                                Kind.REVISED,
                                number + 1,
                                decision.at(),
                                decision.by(),
                                before,
                                asked.typed(),
                                asked.grade(),
                                gradeBefore,
                                null,
                                decision.reason())
                        : new FigureEvent(
                                Kind.REVISION_REFUSED,
                                number,
                                decision.at(),
                                decision.by(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                decision.reason()));
    }

    private static @Nullable Version lastBefore(List<Version> versions, Instant moment) {
        return versions.stream()
                .filter(version -> !version.at().isAfter(moment))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
