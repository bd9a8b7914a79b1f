package vn.chitieu.account;

import jakarta.persistence.CollectionTable;
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
import org.jspecify.annotations.Nullable;

/** A person's or an office's way in, with the grants it holds. */
@Entity
public class Account {

    @Id
    @GeneratedValue(generator = "account_seq")
    @SequenceGenerator(name = "account_seq", allocationSize = 50)
    private @Nullable Long id;

    private String username;

    private String displayName;

    private String passwordHash;

    private boolean enabled = true;

    private boolean demo;

    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    private List<Grant> grants = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {} // for JPA

    private Account(String username, String displayName, String passwordHash, boolean demo, Instant at) {
        this.username = username;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.demo = demo;
        this.createdAt = at;
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

    /** Adds a grant; one that is held already stays as it is. */
    public void grant(Grant grant) {
        if (!grants.contains(grant)) {
            grants.add(grant);
        }
    }

    /** Lets nobody sign in by this account any more. */
    public void disable() {
        enabled = false;
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

    String passwordHash() {
        return passwordHash;
    }
}
