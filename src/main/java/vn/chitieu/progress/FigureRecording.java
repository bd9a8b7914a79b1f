package vn.chitieu.progress;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.audit.AuditTrail;

/** Entering figures for a round. */
@Service
@RequiredArgsConstructor
public class FigureRecording {

    private final Figures figures;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;
    private final Clock clock;

    /**
     * Saves figures of a round, each as a new version, and has their targets judged, all in one transaction.
     *
     * <p>Whether this person may enter just these series is asked by the caller, who knows the cells, and whether they
     * were returned where the round is not open any more.
     *
     * @return the series that could not be saved because they were submitted, verified or typed over in the meantime
     * @throws RoundNotOpen if the round is closed
     */
    @Transactional
    public Set<Long> record(Round round, List<FigureEntry> entries, long enteredBy) {
        FigureReview.expectNotClosed(round);
        if (entries.isEmpty()) {
            return Set.of();
        }
        Set<Long> saved = figures.save(round.place(), round.period(), entries, enteredBy, clock.instant());
        if (!saved.isEmpty()) {
            events.publishEvent(new FiguresRecorded(round.place(), round.period(), saved));
            trail.record(figures.changes(round.period(), saved).stream()
                    .map(change -> change.entry(round))
                    .toList());
        }
        Set<Long> locked =
                new HashSet<>(entries.stream().map(FigureEntry::series).toList());
        locked.removeAll(saved);
        return locked;
    }
}
