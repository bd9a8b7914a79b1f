package vn.chitieu.meeting.web;

import lombok.RequiredArgsConstructor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.meeting.Meeting;
import vn.chitieu.meeting.MeetingKeeping;

/** The one door to a commune's meetings. */
@Component
@RequiredArgsConstructor
class ReadableMeetings {

    private final ReadableCommunes communes;
    private final MeetingKeeping keeping;

    /** @throws AccessDeniedException unless this person reads what is talked about there */
    NamedCommune commune(String commune, CurrentUser user) {
        NamedCommune named = communes.get(commune, user);
        if (!MeetingKeeping.isReadBy(named.place(), user)) {
            throw new AccessDeniedException(user.username() + " reads no meetings of " + commune);
        }
        return named;
    }

    /** @throws AccessDeniedException unless this person prepares meetings there and writes down what is concluded */
    NamedCommune toKeep(String commune, CurrentUser user) {
        NamedCommune named = commune(commune, user);
        if (!MeetingKeeping.isKeptBy(commune, user)) {
            throw new AccessDeniedException(user.username() + " keeps no meetings of " + commune);
        }
        return named;
    }

    Meeting meeting(NamedCommune commune, long id) {
        return keeping.get(commune.code(), id);
    }
}
