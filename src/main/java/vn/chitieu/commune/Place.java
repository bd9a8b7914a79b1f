package vn.chitieu.commune;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import vn.chitieu.audit.AuditChain;

/**
 * Where a row belongs: the commune it is owned by, and that commune's province. Every commune-owned row carries both.
 *
 * @param province two digits
 * @param commune five digits
 */
@Embeddable
public record Place(
        @Column(name = "province_code", updatable = false) String province,
        @Column(name = "commune_code", updatable = false) String commune) {

    /** Where the audit trail keeps what is done to such a row. */
    public AuditChain chain() {
        return AuditChain.ofCommune(province, commune);
    }
}
