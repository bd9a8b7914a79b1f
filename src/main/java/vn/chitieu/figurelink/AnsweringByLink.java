package vn.chitieu.figurelink;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.TokenSecret;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.Actor;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;
import vn.chitieu.entry.RoundCells;
import vn.chitieu.figurelink.FigureLink.Given;
import vn.chitieu.figurelink.FigureLink.State;
import vn.chitieu.progress.Rounds;
import vn.chitieu.web.NotFound;

/** The side of whoever holds a link: nobody is signed in, and nothing but the one cell is opened. */
@Service
@RequiredArgsConstructor
public class AnsweringByLink {

    /** Finds a link of any commune and writes nothing. */
    private static final DataScope ANYWHERE =
            new DataScope(Set.of(DataScope.ALL), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** No username begins with an asterisk; the name beside it is what the person wrote. */
    private static final String BY_LINK = "*link";

    private final FigureLinks links;
    private final RoundCells cells;
    private final Rounds rounds;
    private final NamedCommunes communes;
    private final DataScopes scopes;
    private final AuditTrail trail;
    private final Clock clock;

    /** What a link asks for. */
    public record Question(FigureLink link, State state, NamedCommune commune, AskedCell cell) {

        /** Whether an answer is taken. */
        public boolean isOpen() {
            return state == State.OPEN && cell.takesFigures();
        }
    }

    /** What such a link asks for, used or not; nothing if it is unknown, or its cell is there no more. */
    public Optional<Question> question(String token) {
        return scopes.during(ANYWHERE, () -> links.find(new TokenSecret(token)))
                .flatMap(link -> scopes.during(DataScope.ofCommune(link.place().commune()), () -> question(link)));
    }

    private Optional<Question> question(FigureLink link) {
        String commune = link.place().commune();
        try {
            return rounds.find(commune, link.period())
                    .flatMap(round -> communes.find(commune)
                            .map(named -> new Question(
                                    link,
                                    link.stateAt(clock.instant()),
                                    named,
                                    new AskedCell(round, cells.get(round, link.series())))));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    /**
     * Takes the answer, with which the link is used.
     *
     * @return false if somebody else was quicker, or the office has taken the link back; nothing is kept then
     */
    @Transactional
    public boolean answer(Question question, Given given) {
        FigureLink link = question.link();
        return scopes.during(DataScope.ofCommune(link.place().commune()), () -> {
            if (!question.isOpen() || !links.give(link, given)) {
                return false;
            }
            trail.record(AuditEntry.of(
                            link.place().chain(),
                            Act.SUBMITTED,
                            AuditedKind.FIGURE_LINK,
                            question.cell().target() + " " + link.period())
                    .to(given.typed())
                    .because(given.note())
                    .by(Actor.of(BY_LINK, given.by())));
            return true;
        });
    }
}
