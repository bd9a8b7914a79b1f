package vn.chitieu.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.web.Conflict;
import vn.chitieu.web.Language;

/** A person's or an office's way in, with the grants it holds. */
@Entity
public class Account {

    /** What the database accepts as a name. */
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    @Id
    @GeneratedValue(generator = "account_seq")
    @SequenceGenerator(name = "account_seq", allocationSize = 50)
    private @Nullable Long id;

    private String username;

    private String displayName;

    private @Nullable String passwordHash;

    private @Nullable Instant passwordSetAt;

    private boolean mustChangePassword;

    @Column(name = "home_province_code")
    private @Nullable String province;

    private @Nullable String workPhone;

    private @Nullable String email;

    private boolean mailReminders = true;
    private @Nullable String mailLanguage;

    private boolean enabled = true;

    private Instant enabledAt;

    private boolean demo;

    private Instant createdAt;

    private @Nullable Instant removalAskedAt;

    private @Nullable String removalReason;

    private @Nullable Instant personRemovedAt;

    /** Counted past this class, so that attempts at once lose none. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant lockedAt;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastSignInAt;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant secondFactorAt;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    private List<Grant> grants = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {} // for JPA

    private Account(String username, String displayName, @Nullable String passwordHash, boolean demo, Instant at) {
        this.username = username;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.passwordSetAt = passwordHash == null ? null : at;
        this.demo = demo;
        this.createdAt = at;
        this.enabledAt = at;
    }

    /** Whether a text can be the name of an account. */
    public static boolean isUsername(String text) {
        return USERNAME.matcher(text).matches();
    }

    /**
     * A new account without any grant.
     *
     * @param username lower-case letters, digits, dots, hyphens, underscores
     * @param passwordHash as the application's password encoder writes it
     */
    public static Account create(String username, String displayName, String passwordHash, Instant at) {
        return new Account(username, displayName, passwordHash, false, at);
    }

    /** An account whose password the sign-in page prints; it opens nothing where the demo profile is off. */
    public static Account createForDemo(String username, String displayName, String passwordHash, Instant at) {
        return new Account(username, displayName, passwordHash, true, at);
    }

    /** An account that opens nothing until a password is chosen for it. */
    static Account createWithoutPassword(String username, String displayName, Instant at) {
        return new Account(username, displayName, null, false, at);
    }

    /** Adds a grant; for one that is held already, only how long it holds changes. */
    public void grant(Grant grant) {
        expectPerson();
        if (grants.contains(grant)) {
            return;
        }
        revoke(grant);
        grants.add(grant);
        if (province == null) {
            province = grant.province();
        }
    }

    /** Takes a grant away, however long it would have held. */
    public void revoke(Grant grant) {
        grants.removeIf(held -> held.unlimited().equals(grant.unlimited()));
    }

    /** Describes whose account it is. */
    public void describe(String name, @Nullable String phone, @Nullable String address) {
        expectPerson();
        displayName = name;
        workPhone = phone;
        email = address;
    }

    /** Whether its person is written to about figures that are due, and in which language. */
    void remindByMail(boolean wanted, Language language) {
        mailReminders = wanted;
        mailLanguage = language.tag();
    }

    /** Its person wants what is kept about them removed. */
    void askRemoval(String reason, Instant at) {
        removalAskedAt = at;
        removalReason = reason;
    }

    /**
     * Leaves nothing of its person but the username, which what they did is written with; nobody comes in by it again.
     *
     * @param name what stands where the person's name stood
     */
    void removePerson(String name, Instant at) {
        describe(name, null, null);
        grants.clear();
        passwordHash = null;
        passwordSetAt = null;
        mustChangePassword = false;
        removalAskedAt = null;
        removalReason = null;
        enabled = false;
        personRemovedAt = at;
    }

    /** Lets nobody sign in by this account any more. */
    public void disable() {
        enabled = false;
    }

    /** Lets its person in again, and counts their absence from here. */
    public void enable(Instant at) {
        expectPerson();
        enabled = true;
        enabledAt = at;
    }

    /** Gives it a password that somebody else knows, which its person has to change first of all. */
    void resetPassword(String hash, Instant at) {
        changePassword(hash, at);
        mustChangePassword = true;
    }

    /** Gives it the password that its person has chosen. */
    void changePassword(String hash, Instant at) {
        expectPerson();
        passwordHash = hash;
        passwordSetAt = at;
        mustChangePassword = false;
    }

    /** @throws NullPointerException before the account is saved */
    public long id() {
        return Objects.requireNonNull(id);
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public boolean isDemo() {
        return demo;
    }

    public List<Grant> grants() {
        return List.copyOf(grants);
    }

    /** The province whose administrators keep it while it holds no grant; null: those of the installation. */
    public @Nullable String province() {
        return province;
    }

    public @Nullable String workPhone() {
        return workPhone;
    }

    public @Nullable String email() {
        return email;
    }

    public boolean isRemindedByMail() {
        return mailReminders;
    }

    public Instant enabledAt() {
        return enabledAt;
    }

    /** Whether too many attempts to sign in were wrong. */
    public boolean isLocked() {
        return lockedAt != null;
    }

    /** Null while nobody has signed in. */
    public @Nullable Instant lastSignInAt() {
        return lastSignInAt;
    }

    public boolean hasSecondFactor() {
        return secondFactorAt != null;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** Null while there is none. */
    public @Nullable Instant passwordSetAt() {
        return passwordSetAt;
    }

    /** Null while its person has not asked to be removed. */
    public @Nullable Instant removalAskedAt() {
        return removalAskedAt;
    }

    public @Nullable String removalReason() {
        return removalReason;
    }

    /** Null while it is somebody's. */
    public @Nullable Instant personRemovedAt() {
        return personRemovedAt;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    private void expectPerson() {
        if (personRemovedAt != null) {
            throw new Conflict("account " + username + " is nobody's any more");
        }
    }
}
