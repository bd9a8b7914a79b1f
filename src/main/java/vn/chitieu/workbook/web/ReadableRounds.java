package vn.chitieu.workbook.web;

import lombok.RequiredArgsConstructor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.progress.KnownRounds;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.RoundStatus;
import vn.chitieu.web.Conflict;

/** The one door to a round's workbook and forms. */
@Component
@RequiredArgsConstructor
class ReadableRounds {

    private final ReadableCommunes communes;
    private final NamedCommunes names;
    private final KnownRounds rounds;

    /** A round with its commune, by the name that the commune had at the period's end. */
    record ReadableRound(NamedCommune commune, Round round) {}

    ReadableRound toRead(String commune, String period, CurrentUser user) {
        NamedCommune named = communes.get(commune, user);
        Round round = rounds.get(commune, period);
        return new ReadableRound(names.asOf(named, round.period().lastDay()), round);
    }

    /** For who enters figures there, all of them or a unit's. */
    ReadableRound toEnter(String commune, String period, CurrentUser user) {
        expectEnters(commune, user);
        return toRead(commune, period, user);
    }

    /** Whoever enters figures in a commune also sees it; the others are told whether there is one. */
    void expectEnters(String commune, CurrentUser user) {
        if (!user.mayEnterIn(commune)) {
            communes.get(commune, user);
            throw new AccessDeniedException(user.username() + " enters no figures in " + commune);
        }
    }

    /** The same, while the round is not closed. */
    ReadableRound toSave(String commune, String period, CurrentUser user) {
        ReadableRound found = toEnter(commune, period, user);
        if (found.round().status() == RoundStatus.CLOSED) {
            throw new Conflict("round " + period + " of commune " + commune + " is closed");
        }
        return found;
    }
}
