package vn.chitieu.progress;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chitieu.audit.AuditTrail;

/** Entering figures for a round. */
@Service
@RequiredArgsConstructor
public class FigureRecording {

    /** A commune mends returned figures after it has handed in. */
    private static final Set<RoundStatus> NOT_CLOSED =
            EnumSet.of(RoundStatus.OPEN, RoundStatus.SUBMITTED, RoundStatus.VERIFIED);

    private final Figures figures;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;
    private final Clock clock;

    /**
     * Saves figures of a round, each as a new version, and has their targets judged, all in one transaction.
     *
     * <p>The trail is told before the targets are judged: so the commune's next writer waits, and judges by these figures
     * what hangs on those of both.
     *
     * <p>Whether this person may enter just these series is asked by the caller, who knows the cells, and whether they
     * were returned where the round is not open any more.
     *
     * @return the series that could not be saved because they were submitted, verified or typed over in the meantime
     * @throws RoundNotOpen if the round is closed
     */
    @Transactional
    public Set<Long> record(Round round, List<FigureEntry> entries, long enteredBy) {
        return save(
                round,
                entries,
                enteredBy,
                trail.written(
                        entries.stream().map(entry -> entry.change(round, null)).toList()),
                NOT_CLOSED);
    }

    /**
     * The same for figures that somebody else enters for the commune, as long as it has not handed them in: nothing is saved
     * where it has meanwhile.
     *
     * @param reason how they came, for the trail
     */
    @Transactional
    public Set<Long> recordFor(Round round, List<FigureEntry> entries, long enteredBy, String reason) {
        return save(
                round,
                entries,
                enteredBy,
                trail.written(entries.stream()
                        .map(entry -> entry.change(round, reason))
                        .toList()),
                EnumSet.of(RoundStatus.OPEN));
    }

    /**
     * Does the same for a look at what would come of it: the transaction is bound to be rolled back. The trail hears
     * nothing of it, so that nobody who saves in the commune waits until the look is over.
     */
    @Transactional
    public Set<Long> rehearse(Round round, List<FigureEntry> entries, long enteredBy) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return save(round, entries, enteredBy, List.of(), NOT_CLOSED);
    }

    private Set<Long> save(
            Round round, List<FigureEntry> entries, long enteredBy, List<String> changes, Set<RoundStatus> takenIn) {
        FigureReview.expectNotClosed(round);
        if (entries.isEmpty()) {
            return Set.of();
        }
        Set<Long> saved = figures.save(round, entries, enteredBy, clock.instant(), changes, takenIn);
        if (!saved.isEmpty()) {
            events.publishEvent(new FiguresRecorded(round.place(), round.period(), saved));
        }
        Set<Long> locked =
                new HashSet<>(entries.stream().map(FigureEntry::series).toList());
        locked.removeAll(saved);
        return locked;
    }
}
