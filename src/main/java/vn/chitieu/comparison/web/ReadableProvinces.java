package vn.chitieu.comparison.web;

import lombok.RequiredArgsConstructor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.Province;
import vn.chitieu.commune.Provinces;
import vn.chitieu.web.NotFound;

/** Opens provinces to those who may see them. */
@Component
@RequiredArgsConstructor
class ReadableProvinces {

    private final Provinces provinces;

    /** A province whose figures this person reads. */
    Province get(String code, CurrentUser user) {
        Province known = known(code);
        if (!user.maySeeProvince(code)) {
            throw new AccessDeniedException(user.username() + " does not see province " + code);
        }
        return known;
    }

    /** A province whose groups this person reads or keeps. */
    Province withGroups(String code, CurrentUser user) {
        Province known = known(code);
        if (!user.maySeeProvince(code) && !user.maySetGroupsOf(code)) {
            throw new AccessDeniedException(user.username() + " does not see the groups of " + code);
        }
        return known;
    }

    private Province known(String code) {
        return provinces.findByCode(code).orElseThrow(() -> new NotFound("province " + code));
    }
}
