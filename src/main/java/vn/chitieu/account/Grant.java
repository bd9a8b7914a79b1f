package vn.chitieu.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.audit.AuditChain;

/**
 * A role and where it holds: the whole installation, a province, a commune, or one unit of a commune.
 *
 * @param province code; given wherever a commune is
 * @param commune code
 * @param unit of that commune
 * @param until the last day it holds, where it was given for a time
 */
@Embeddable
public record Grant(
        @Enumerated(EnumType.STRING) @Column(name = "role") Role role,
        @Column(name = "province_code") @Nullable String province,
        @Column(name = "commune_code") @Nullable String commune,
        @Column(name = "unit_id") @Nullable Long unit,
        @Column(name = "until_day") @Nullable LocalDate until)
        implements Serializable {

    public Grant {
        if (!role.fits(province != null, commune != null, unit != null)) {
            throw new IllegalArgumentException(
                    role + " cannot hold in province " + province + ", commune " + commune + ", unit " + unit);
        }
    }

    /** A role that holds everywhere. */
    public static Grant everywhere(Role role) {
        return new Grant(role, null, null, null, null);
    }

    public static Grant inProvince(Role role, String province) {
        return new Grant(role, province, null, null, null);
    }

    public static Grant inCommune(Role role, String province, String commune) {
        return new Grant(role, province, commune, null, null);
    }

    public static Grant inUnit(String province, String commune, long unit) {
        return new Grant(Role.UNIT_REPORTER, province, commune, unit, null);
    }

    /** The same for a time. */
    public Grant until(@Nullable LocalDate day) {
        return new Grant(role, province, commune, unit, day);
    }

    /** The same without an end: what tells two grants of one account apart. */
    public Grant unlimited() {
        return until(null);
    }

    public boolean holdsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }

    /** Whether it administers the whole installation. */
    public boolean administersEverything() {
        return role == Role.ADMINISTRATOR && province == null;
    }

    static AuditChain chainOf(List<Grant> grants) {
        Set<AuditChain> chains = grants.stream()
                .map(grant -> new AuditChain(grant.province(), grant.commune()))
                .collect(Collectors.toSet());
        if (chains.size() == 1) {
            return chains.iterator().next();
        }
        Set<Optional<String>> provinces = chains.stream()
                .map(AuditChain::province)
                .map(Optional::ofNullable)
                .collect(Collectors.toSet());
        return provinces.size() == 1
                ? new AuditChain(provinces.iterator().next().orElse(null), null)
                : AuditChain.INSTALLATION;
    }

    boolean isIn(String code) {
        return code.equals(commune);
    }

    /** Whether it opens the figures of every commune in a province. */
    boolean opensProvince(String code) {
        return code.equals(province) && (role == Role.PROVINCE_REVIEWER || role == Role.INSPECTOR && commune == null);
    }
}
