package vn.chitieu.account;

import lombok.RequiredArgsConstructor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import vn.chitieu.commune.CommuneVersions;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.web.NotFound;

/** The one door to a commune's pages, to read them and to edit. */
@Service
@RequiredArgsConstructor
public class ReadableCommunes {

    private final NamedCommunes communes;
    private final CommuneVersions versions;

    /**
     * The commune of this code, if its figures are open to this person.
     *
     * @throws NotFound if there is no such commune
     * @throws AccessDeniedException if there is, and this person may not see it
     */
    public NamedCommune get(String code, CurrentUser user) {
        return seen(find(code), user);
    }

    /** The same, with the number that tells whether its page has changed. */
    public CommuneVersions.Standing getStanding(String code, CurrentUser user) {
        CommuneVersions.Standing standing = versions.find(code).orElseThrow(() -> new NotFound("commune " + code));
        seen(standing.commune(), user);
        return standing;
    }

    private static NamedCommune seen(NamedCommune commune, CurrentUser user) {
        if (!user.maySeeCommune(commune.provinceCode(), commune.code())) {
            throw new AccessDeniedException(user.username() + " does not see commune " + commune.code());
        }
        return commune;
    }

    /**
     * The commune of this code, if this person sets up its documents and targets.
     *
     * @throws NotFound if there is no such commune
     * @throws AccessDeniedException if there is, and this person may not edit it
     */
    public NamedCommune getToEdit(String code, CurrentUser user) {
        NamedCommune commune = find(code);
        if (!user.mayEditTargetsIn(commune.provinceCode(), code)) {
            throw new AccessDeniedException(user.username() + " does not edit the targets of commune " + code);
        }
        return commune;
    }

    /**
     * The commune of this code, for a page without figures: open to who may read the commune and to who edits it.
     *
     * @throws NotFound if there is no such commune
     * @throws AccessDeniedException if there is, and this person may do neither
     */
    public NamedCommune getToEditOrRead(String code, CurrentUser user) {
        NamedCommune commune = find(code);
        return user.mayEditTargetsIn(commune.provinceCode(), code) ? commune : get(code, user);
    }

    private NamedCommune find(String code) {
        return communes.find(code).orElseThrow(() -> new NotFound("commune " + code));
    }
}
