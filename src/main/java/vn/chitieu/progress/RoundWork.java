package vn.chitieu.progress;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditTrail;

/** A round on its way: submitted, taken back, closed by the Party office. Verifying its last figure verifies it. */
@Service
@RequiredArgsConstructor
public class RoundWork {

    private final Rounds rounds;
    private final FigureSteps steps;
    private final FigureReview review;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;
    private final Clock clock;

    /**
     * Submits a round with all of its drafts. Whether something is missing is asked by the caller.
     *
     * @param series all that the round has
     * @throws RoundNotOpen if it was submitted already
     */
    @Transactional
    public void submit(Round round, Collection<Long> series, CurrentUser user) {
        expectOffice(round, user);
        if (!rounds.submit(round, user.id(), clock.instant())) {
            throw new RoundNotOpen(round);
        }
        review.submit(round, series, user);
        trail.record(FigureReview.ofRound(round, Act.SUBMITTED));
        // Everything may have been verified before: units' figures are submitted one by one
        if (isVerified(round)) {
            rounds.move(round, RoundStatus.VERIFIED);
        }
    }

    /**
     * Takes a submitted round back, with its figures that nobody verified.
     *
     * @throws RoundNotOpen if it is not submitted
     */
    @Transactional
    public void withdraw(Round round, Collection<Long> series, CurrentUser user) {
        expectOffice(round, user);
        if (round.status() != RoundStatus.SUBMITTED) {
            throw new RoundNotOpen(round);
        }
        rounds.move(round, RoundStatus.OPEN);
        steps.take(FigureSteps.WITHDRAW, round, series, null, user.id(), clock.instant());
        trail.record(FigureReview.ofRound(round, Act.REVOKED));
    }

    /**
     * Closes a verified round: from now on a figure changes by a revision only.
     *
     * @throws RoundNotOpen if it is not verified
     */
    @Transactional
    public void close(Round round, CurrentUser user) {
        expectOffice(round, user);
        boolean verified = round.status() == RoundStatus.VERIFIED && isVerified(round);
        // Counted again after closing, which waits for whoever is saving a figure: none comes any more
        if (!verified || !rounds.close(round, clock.instant()) || !isVerified(round)) {
            throw new RoundNotOpen(round);
        }
        events.publishEvent(new RoundClosed(round.place(), round.period(), user.id()));
        trail.record(FigureReview.ofRound(round, Act.CLOSED));
    }

    private boolean isVerified(Round round) {
        return steps.counts(round).keySet().equals(Set.of(FigureStatus.VERIFIED));
    }

    private static void expectOffice(Round round, CurrentUser user) {
        if (!user.isPartyOfficeOf(round.place().commune())) {
            throw new AccessDeniedException(user.username() + " is not of the Party office");
        }
    }
}
