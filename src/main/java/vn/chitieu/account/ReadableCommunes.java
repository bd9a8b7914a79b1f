package vn.chitieu.account;

import lombok.RequiredArgsConstructor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.web.NotFound;

/** The one door to a commune's pages. */
@Service
@RequiredArgsConstructor
public class ReadableCommunes {

    private final NamedCommunes communes;

    /**
     * The commune of this code, if its figures are open to this person.
     *
     * @throws NotFound if there is no such commune
     * @throws AccessDeniedException if there is, and this person may not see it
     */
    public NamedCommune get(String code, CurrentUser user) {
        NamedCommune commune = communes.find(code).orElseThrow(() -> new NotFound("commune " + code));
        if (!user.maySeeCommune(commune.provinceCode(), code)) {
            throw new AccessDeniedException(user.username() + " does not see commune " + code);
        }
        return commune;
    }
}
