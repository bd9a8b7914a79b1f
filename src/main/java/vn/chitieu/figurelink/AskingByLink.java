package vn.chitieu.figurelink;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.TokenSecret;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.entry.EntryCell;
import vn.chitieu.entry.GridSaving;
import vn.chitieu.entry.GridSaving.Typed;
import vn.chitieu.entry.TypedCell;
import vn.chitieu.figurelink.FigureLink.Given;
import vn.chitieu.figurelink.FigureLink.State;
import vn.chitieu.progress.Round;
import vn.chitieu.web.Conflict;

/** The Party office's side: asking for a figure by a link, and confirming what came. */
@Service
@RequiredArgsConstructor
public class AskingByLink {

    /** The grid takes no longer note. */
    private static final int LONGEST_NOTE = 500;

    private final FigureLinks links;
    private final GridSaving saving;
    private final AuditTrail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Those of a round, latest first. */
    @Transactional(readOnly = true)
    public List<FigureLink> of(Round round) {
        return links.of(round);
    }

    /**
     * Makes a link for a cell. One that was made for it before and that nobody has used is taken back.
     *
     * @param until last day on which it is good
     * @return the link's last part, which nobody can find out again
     */
    @Transactional
    public TokenSecret ask(AskedCell asked, String recipient, LocalDate until, CurrentUser user) {
        expectOffice(asked.round(), user);
        Round round = asked.round();
        Instant now = clock.instant();
        TokenSecret token = TokenSecret.random(random);
        boolean replaced = links.withdraw(round, asked.series(), now) > 0;
        Instant end = until.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        links.add(round, asked.series(), recipient, end, token, user.id(), now);
        AuditEntry made = entry(asked, Act.CREATED).to(recipient + " · " + until);
        trail.record(replaced ? List.of(entry(asked, Act.REVOKED), made) : List.of(made));
        return token;
    }

    /**
     * Takes back the cell's link.
     *
     * @throws Conflict if there is none that nobody has used
     */
    @Transactional
    public void withdraw(AskedCell asked, CurrentUser user) {
        expectOffice(asked.round(), user);
        if (links.withdraw(asked.round(), asked.series(), clock.instant()) == 0) {
            throw new Conflict("no link for series " + asked.series() + " is open");
        }
        trail.record(entry(asked, Act.REVOKED));
    }

    /**
     * Makes what came by a link the cell's figure, entered by whoever confirms it, with a note of who gave it.
     *
     * @param seen the version of the figure that the person saw beside it
     * @return what stands in the way; then nothing is changed
     * @throws Conflict if it was decided in the meantime
     */
    @Transactional
    public Optional<TypedCell.Problem> confirm(AskedCell asked, long id, int seen, CurrentUser user) {
        expectOffice(asked.round(), user);
        FigureLink link = pending(asked, id);
        Given given = given(link);
        EntryCell now = asked.stored();
        // Not left to saving alone, which passes over what says the same as the version that was seen
        if (now.version() != seen) {
            String shown = now.isFilled() ? now.typed() : "–";
            return Optional.of(
                    new TypedCell.Problem("entry.problem.changedMeanwhile", List.of(now.enteredBy(), shown)));
        }
        Typed typed = new Typed(given.typed(), given.grade(), noteOf(given), seen);
        GridSaving.Outcome outcome = saving.save(asked.round(), Map.of(asked.series(), typed), user);
        if (!outcome.problems().isEmpty()) {
            return Optional.of(outcome.problems().values().iterator().next());
        }
        if (!links.decide(link, true, null, user.id(), clock.instant())) {
            throw new Conflict("the figure of link " + id + " was decided meanwhile");
        }
        trail.record(entry(asked, Act.ACCEPTED).to(given.typed()).because(noteOf(given)));
        return Optional.empty();
    }

    /**
     * Leaves what came by a link where it is, with a reason.
     *
     * @throws Conflict if it was decided in the meantime
     */
    @Transactional
    public void refuse(AskedCell asked, long id, String reason, CurrentUser user) {
        expectOffice(asked.round(), user);
        FigureLink link = pending(asked, id);
        if (!links.decide(link, false, reason, user.id(), clock.instant())) {
            throw new Conflict("the figure of link " + id + " was decided meanwhile");
        }
        trail.record(entry(asked, Act.REFUSED).from(given(link).typed()).because(reason));
    }

    private FigureLink pending(AskedCell asked, long id) {
        return links.of(asked.round()).stream()
                .filter(it -> it.id() == id && it.series() == asked.series())
                .filter(it -> it.stateAt(clock.instant()) == State.GIVEN)
                .findFirst()
                .orElseThrow(() -> new Conflict("nothing that came by link " + id + " waits"));
    }

    private static Given given(FigureLink link) {
        Given given = link.given();
        if (given == null) {
            throw new IllegalStateException("Nothing has come by link " + link.id());
        }
        return given;
    }

    private static String noteOf(Given given) {
        String note = Stream.of(given.by(), given.note() == null ? "" : given.note())
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(": "));
        return note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE - 1) + "…" : note;
    }

    private static AuditEntry entry(AskedCell asked, Act act) {
        return AuditEntry.of(
                asked.round().place().chain(),
                act,
                AuditedKind.FIGURE_LINK,
                asked.target() + " " + asked.round().period());
    }

    private static void expectOffice(Round round, CurrentUser user) {
        if (!user.isPartyOfficeOf(round.place().commune())) {
            throw new AccessDeniedException(user.username() + " asks nobody for figures");
        }
    }
}
