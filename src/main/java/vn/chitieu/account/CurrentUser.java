package vn.chitieu.account;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.AuthenticatedPrincipal;
import vn.chitieu.audit.Actor;
import vn.chitieu.audit.AuditChain;

/**
 * The person signed in: the security principal, and an argument of every handler that declares one. Kept in the
 * session, so it holds no password.
 */
public record CurrentUser(long id, String username, String displayName, List<Grant> grants)
        implements AuthenticatedPrincipal, Actor, Serializable {

    public CurrentUser {
        grants = List.copyOf(grants);
    }

    /** @param today grants that have run out open nothing and are left behind */
    static CurrentUser of(Account account, LocalDate today) {
        return new CurrentUser(
                account.id(),
                account.username(),
                account.displayName(),
                account.grants().stream().filter(it -> it.holdsOn(today)).toList());
    }

    @Override
    public String getName() {
        return username;
    }

    /** Where the audit trail keeps what is done to this account: in its only commune or province, if it has one. */
    public AuditChain chain() {
        return Grant.chainOf(grants);
    }

    /** Whether the audit trail, or a part of it, is open to this person. */
    public boolean mayReadAudit() {
        return isAdministrator() || has(Role.INSPECTOR);
    }

    public boolean isAdministrator() {
        return has(Role.ADMINISTRATOR);
    }

    public boolean isAdministratorEverywhere() {
        return grants.stream().anyMatch(Grant::administersEverything);
    }

    /** The provinces this person administers by a role in the province. */
    public Set<String> administeredProvinces() {
        return grants.stream()
                .filter(grant -> grant.role() == Role.ADMINISTRATOR)
                .flatMap(grant -> Stream.ofNullable(grant.province()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this person may give a role, and take it away. */
    public boolean mayGive(Grant grant) {
        return isAdministratorEverywhere()
                || grant.province() != null && administeredProvinces().contains(grant.province());
    }

    public boolean maySeeCountry() {
        return has(Role.NATIONAL_READER);
    }

    public boolean maySeeProvince(String province) {
        return maySeeCountry() || grants.stream().anyMatch(grant -> grant.opensProvince(province));
    }

    /** Whether the figures of a commune are open to this person; an administrator as such sees none. */
    public boolean maySeeCommune(String province, String commune) {
        return maySeeProvince(province) || grants.stream().anyMatch(grant -> grant.isIn(commune));
    }

    public boolean isPartyOfficeOf(String commune) {
        return has(Role.PARTY_OFFICE, commune);
    }

    public boolean isStandingCommitteeOf(String commune) {
        return has(Role.STANDING_COMMITTEE, commune);
    }

    /** Whether this person verifies figures that others entered, or returns them. */
    public boolean mayVerifyIn(String commune) {
        return isPartyOfficeOf(commune) || isStandingCommitteeOf(commune);
    }

    /** Whether this person looks through what the communes of a province have submitted, returns it, grants more time. */
    public boolean mayReviewProvince(String province) {
        return grants.stream()
                .anyMatch(grant -> grant.role() == Role.PROVINCE_REVIEWER && province.equals(grant.province()));
    }

    /** Whether this person decides where progress in a province turns from one state into the next. */
    public boolean maySetBandsOf(String province) {
        return administeredProvinces().contains(province) || mayReviewProvince(province);
    }

    /** Whether this person decides from when to when figures are taken in a province: the same who set its bands. */
    public boolean maySetDatesOf(String province) {
        return maySetBandsOf(province);
    }

    /** Whether this person says which communes of a province are compared with one another: the same. */
    public boolean maySetGroupsOf(String province) {
        return maySetBandsOf(province);
    }

    /** The units of a commune for which this person enters figures. */
    public Set<Long> unitsIn(String commune) {
        return grants.stream()
                .filter(grant -> grant.isIn(commune))
                .map(Grant::unit)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this person enters figures in a commune, all of them or a unit's. */
    public boolean mayEnterIn(String commune) {
        return isPartyOfficeOf(commune) || !unitsIn(commune).isEmpty();
    }

    /** Whether this person sets up a commune's documents and targets: its Party office, or who administers its province. */
    public boolean mayEditTargetsIn(String province, String commune) {
        return isPartyOfficeOf(commune)
                || isAdministratorEverywhere()
                || administeredProvinces().contains(province);
    }

    /** The communes this person has a role in. */
    public Set<String> communes() {
        return grants.stream()
                .flatMap(grant -> Stream.ofNullable(grant.commune()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The communes where this person enters, sets up or signs something. */
    public Set<String> writableCommunes() {
        return grants.stream()
                .filter(grant -> grant.role().writes())
                .flatMap(grant -> Stream.ofNullable(grant.commune()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The communes that this person reads with their internal documents, by a role in the commune. */
    public Set<String> communesReadWhole() {
        return grants.stream()
                .filter(grant -> grant.role().readsInternal())
                .flatMap(grant -> Stream.ofNullable(grant.commune()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The units for which this person enters figures, wherever they are. */
    public Set<Long> units() {
        return grants.stream()
                .flatMap(grant -> Stream.ofNullable(grant.unit()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The provinces whose every commune this person reads by a role in the province. */
    public Set<String> provinces() {
        return grants.stream()
                .flatMap(grant -> Stream.ofNullable(grant.province()).filter(grant::opensProvince))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The commune, if there is exactly one. */
    public Optional<String> onlyCommune() {
        return only(communes());
    }

    /** The province, if there is exactly one. */
    public Optional<String> onlyProvince() {
        return only(provinces());
    }

    private boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    private boolean has(Role role, String commune) {
        return grants.stream().anyMatch(grant -> grant.role() == role && grant.isIn(commune));
    }

    private static Optional<String> only(Set<String> codes) {
        return codes.size() == 1 ? Optional.of(codes.iterator().next()) : Optional.empty();
    }
}
