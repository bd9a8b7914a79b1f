package vn.chitieu.account;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.ScopeOfCaller;

/** The rows that the person signed in reaches. */
@Component
class SignedInScope implements ScopeOfCaller {

    @Override
    public DataScope get() {
        @Nullable Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof CurrentUser person ? of(person) : DataScope.NONE;
    }

    static DataScope of(CurrentUser person) {
        return new DataScope(
                person.maySeeCountry() ? Set.of(DataScope.ALL) : person.provinces(),
                person.communes(),
                person.writableCommunes(),
                person.isAdministratorEverywhere() ? Set.of(DataScope.ALL) : person.administeredProvinces(),
                person.communesReadWhole(),
                person.units().stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet()));
    }
}
