package vn.chitieu.account.web;

import java.util.List;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import vn.chitieu.account.CurrentUser;

/** Whom a province's sign-in has named, for as long as it takes to sign them in here. */
final class VouchedPerson extends DefaultOidcUser {

    private final transient CurrentUser person;

    VouchedPerson(CurrentUser person, OidcIdToken token) {
        super(List.of(), token);
        this.person = person;
    }

    CurrentUser person() {
        return person;
    }
}
