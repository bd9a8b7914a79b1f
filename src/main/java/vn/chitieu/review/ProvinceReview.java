package vn.chitieu.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditChain;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.FigureReview;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.Rounds;

/** A reviewer's word on figures that were handed in: accepted as they stand, or returned with a reason. */
@Service
@RequiredArgsConstructor
public class ProvinceReview {

    private final Acceptances acceptances;
    private final AskedQuestions questions;
    private final FigureReview figures;
    private final Rounds rounds;
    private final DataScopes scopes;
    private final AuditTrail trail;
    private final Clock clock;

    /** What was accepted lately and can be taken back. */
    @Transactional(readOnly = true)
    public List<AcceptedBatch> latest(String province, ReportingPeriod period) {
        return acceptances.latest(province, period);
    }

    /**
     * Accepts figures as they stand. The commune's own verification and its round go on as if nothing had been said.
     *
     * @param cells of the queue as it is now
     * @return how many were accepted; the others have moved on meanwhile
     * @throws AccessDeniedException unless the person reviews the province
     */
    @Transactional
    public int accept(String province, ReportingPeriod period, List<QueuedCell> cells, CurrentUser user) {
        expectReviews(province, user);
        if (cells.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        return scopes.during(DataScope.reviewing(province, communes(cells)), () -> {
            Set<Long> accepted = acceptances.accept(
                    cells.stream().map(QueuedCell::cell).toList(), period, UUID.randomUUID(), user.id(), now);
            List<QueuedCell> done = among(cells, accepted);
            questions.keep(done, period, false, user.id(), now);
            trail.record(done.stream()
                    .map(QueuedCell::cell)
                    .map(it -> AuditEntry.of(
                                    it.commune().place().chain(),
                                    Act.ACCEPTED,
                                    AuditedKind.FIGURE,
                                    it.key() + " " + period)
                            .to(it.typed()))
                    .toList());
            return done.size();
        });
    }

    /**
     * Returns figures with one reason for all of them; only they are open again.
     *
     * @return how many were returned; the others have moved on meanwhile, or their round was closed
     * @throws AccessDeniedException unless the person reviews the province
     */
    @Transactional
    public int sendBack(
            String province, ReportingPeriod period, List<QueuedCell> cells, String reason, CurrentUser user) {
        expectReviews(province, user);
        Instant now = clock.instant();
        Map<String, List<QueuedCell>> byCommune = new TreeMap<>(cells.stream()
                .collect(Collectors.groupingBy(it -> it.cell().commune().code())));
        int returned = 0;
        for (Map.Entry<String, List<QueuedCell>> here : byCommune.entrySet()) {
            Set<Long> series =
                    here.getValue().stream().map(it -> it.cell().series()).collect(Collectors.toSet());
            Set<Long> done = rounds.find(here.getKey(), period)
                    .map(round -> returned(round, series, reason, user))
                    .orElse(Set.of());
            scopes.during(
                    DataScope.reviewing(province, Set.of(here.getKey())),
                    () -> questions.keep(among(here.getValue(), done), period, true, user.id(), now));
            returned += done.size();
        }
        return returned;
    }

    private static List<QueuedCell> among(List<QueuedCell> cells, Set<Long> series) {
        return cells.stream().filter(it -> series.contains(it.cell().series())).toList();
    }

    /** A round that its office has taken back, or closed, has nothing to return any more. */
    private Set<Long> returned(Round round, Set<Long> series, String reason, CurrentUser user) {
        return round.isOpen() || round.isClosed() ? Set.of() : figures.sendBack(round, series, reason, user);
    }

    /**
     * Takes back what was accepted by one press of a button, where its round is not closed.
     *
     * @return how many figures wait again
     * @throws AccessDeniedException unless the person reviews the province
     */
    @Transactional
    public int withdraw(String province, ReportingPeriod period, UUID batch, CurrentUser user) {
        expectReviews(province, user);
        Set<String> communes = Set.copyOf(acceptances.communesOf(province, batch));
        return scopes.during(DataScope.reviewing(province, communes), () -> {
            Map<String, List<String>> taken = acceptances.withdraw(province, period, batch, user.id(), clock.instant());
            List<AuditEntry> entries = taken.entrySet().stream()
                    .flatMap(it -> it.getValue().stream()
                            .map(key -> AuditEntry.of(
                                    AuditChain.ofCommune(province, it.getKey()),
                                    Act.REVOKED,
                                    AuditedKind.FIGURE,
                                    key + " " + period)))
                    .toList();
            trail.record(entries);
            return entries.size();
        });
    }

    private static Set<String> communes(List<QueuedCell> cells) {
        return cells.stream().map(it -> it.cell().commune().code()).collect(Collectors.toUnmodifiableSet());
    }

    private static void expectReviews(String province, CurrentUser user) {
        if (!user.mayReviewProvince(province)) {
            throw new AccessDeniedException(user.username() + " does not review province " + province);
        }
    }
}
