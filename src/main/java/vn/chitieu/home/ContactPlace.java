package vn.chitieu.home;

import org.jspecify.annotations.Nullable;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.audit.AuditChain;

/**
 * Where an office can be asked: a commune, a province, or the installation.
 *
 * @param kind such as {@code WARD}; {@code INSTALLATION} where there is no place
 * @param name of the place; empty for the installation
 */
public record ContactPlace(
        @Nullable String province, @Nullable String commune, String kind, String name) {

    /** What addresses call the installation. */
    public static final String INSTALLATION = "installation";

    /** The code that addresses use. */
    public String code() {
        if (commune != null) {
            return commune;
        }
        return province == null ? INSTALLATION : province;
    }

    /** Administrators of a province keep those of its communes too. */
    public boolean isKeptBy(CurrentUser user) {
        return user.isAdministratorEverywhere()
                || province != null && user.administeredProvinces().contains(province);
    }

    AuditChain chain() {
        return new AuditChain(province, commune);
    }
}
