package vn.chitieu.audit;

import org.jspecify.annotations.Nullable;

/**
 * The chain that an entry joins: a commune's, a province's, or the installation's.
 *
 * @param province code; null for the installation
 * @param commune code; null for a province
 */
public record AuditChain(
        @Nullable String province, @Nullable String commune) {

    public static final AuditChain INSTALLATION = new AuditChain(null, null);

    public AuditChain {
        if (commune != null && province == null) {
            throw new IllegalArgumentException("Commune " + commune + " lies in a province");
        }
    }

    public static AuditChain ofProvince(String province) {
        return new AuditChain(province, null);
    }

    public static AuditChain ofCommune(String province, String commune) {
        return new AuditChain(province, commune);
    }

    /** {@code 28651}, {@code P82} or {@code *}. */
    public String name() {
        if (commune != null) {
            return commune;
        }
        return province == null ? "*" : "P" + province;
    }
}
