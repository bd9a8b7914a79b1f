package vn.chitieu.progress;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;
import vn.chitieu.progress.FigureSteps.Move;

/** Figures on their way: submitted by who entered them, verified or returned by somebody else. */
@Service
@RequiredArgsConstructor
public class FigureReview {

    private final FigureSteps steps;
    private final Rounds rounds;
    private final AuditTrail trail;
    private final DataScopes scopes;
    private final Clock clock;

    /**
     * Submits drafts. Whether they are this person's is asked by the caller, who knows the cells.
     *
     * @return the series that were submitted; the others were no drafts
     */
    @Transactional
    public Set<Long> submit(Round round, Collection<Long> series, CurrentUser user) {
        expectNotClosed(round);
        Set<Long> submitted = take(FigureSteps.SUBMIT, Act.SUBMITTED, round, series, null, user);
        // A figure that came late is verified like the others before the round is closed
        if (!submitted.isEmpty() && round.status() == RoundStatus.VERIFIED) {
            rounds.move(round, RoundStatus.SUBMITTED);
        }
        return submitted;
    }

    /**
     * Verifies figures that others entered and submitted. With the last one a submitted round is verified too.
     *
     * @return the series that were verified; the others were not submitted, or this person entered them
     * @throws AccessDeniedException unless the person is of the Party office or the standing committee
     */
    @Transactional
    public Set<Long> verify(Round round, Collection<Long> series, CurrentUser user) {
        if (!user.mayVerifyIn(round.place().commune())) {
            throw new AccessDeniedException(user.username() + " verifies no figures");
        }
        expectNotClosed(round);
        Set<Long> verified = take(FigureSteps.VERIFY, Act.VERIFIED, round, series, null, user);
        if (round.status() == RoundStatus.SUBMITTED && isAllVerified(round)) {
            rounds.move(round, RoundStatus.VERIFIED);
            trail.record(ofRound(round, Act.VERIFIED));
        }
        return verified;
    }

    /**
     * Returns submitted or verified figures with a reason; only they are open again.
     *
     * @return the series that were returned
     * @throws AccessDeniedException unless the person verifies here, or reviews the province and the round was submitted
     */
    @Transactional
    public Set<Long> sendBack(Round round, Collection<Long> series, String reason, CurrentUser user) {
        boolean reviews = user.mayReviewProvince(round.place().province()) && !round.isOpen();
        if (!user.mayVerifyIn(round.place().commune()) && !reviews) {
            throw new AccessDeniedException(user.username() + " returns no figures");
        }
        expectNotClosed(round);
        return scopes.during(DataScope.ofCommune(round.place().commune()), () -> {
            Set<Long> returned = take(FigureSteps.RETURN, Act.RETURNED, round, series, reason, user);
            if (!returned.isEmpty() && round.status() == RoundStatus.VERIFIED) {
                rounds.move(round, RoundStatus.SUBMITTED);
            }
            return returned;
        });
    }

    private boolean isAllVerified(Round round) {
        return steps.counts(round).keySet().equals(Set.of(FigureStatus.VERIFIED));
    }

    private Set<Long> take(
            Move move, Act act, Round round, Collection<Long> series, @Nullable String reason, CurrentUser user) {
        Map<Long, String> moved = steps.take(move, round, series, reason, user.id(), clock.instant());
        trail.record(moved.values().stream()
                .map(key -> AuditEntry.of(round.place().chain(), act, AuditedKind.FIGURE, key + " " + round.period())
                        .because(reason))
                .toList());
        return moved.keySet();
    }

    static AuditEntry ofRound(Round round, Act act) {
        return AuditEntry.of(
                round.place().chain(), act, AuditedKind.ROUND, round.period().toString());
    }

    static void expectNotClosed(Round round) {
        if (round.status() == RoundStatus.CLOSED) {
            throw new RoundNotOpen(round);
        }
    }
}
