package vn.chitieu.account;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets a program in as an account until it expires or is revoked; only its hash is kept. */
@Entity
public class AccessToken {

    @Id
    @GeneratedValue(generator = "access_token_seq")
    @SequenceGenerator(name = "access_token_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Account account;

    private String name;

    private String hash;

    private Instant createdAt;

    private Instant expiresAt;

    private @Nullable Instant lastUsedAt;

    private @Nullable Instant revokedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected AccessToken() {} // for JPA

    private AccessToken(Account account, String name, String hash, Instant createdAt, Instant expiresAt) {
        this.account = account;
        this.name = name;
        this.hash = hash;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    static AccessToken of(Account account, String name, TokenSecret secret, Instant createdAt, Instant expiresAt) {
        return new AccessToken(account, name, secret.hash(), createdAt, expiresAt);
    }

    /** Lets nobody in by this token any more. */
    void revoke(Instant at) {
        revokedAt = at;
    }

    public boolean isExpiredAt(Instant moment) {
        return !moment.isBefore(expiresAt);
    }

    boolean opensAt(Instant moment) {
        return revokedAt == null && !isExpiredAt(moment);
    }

    /** Whether it was not used since a moment. */
    boolean restsSince(Instant moment) {
        return lastUsedAt == null || lastUsedAt.isBefore(moment);
    }

    /** @throws NullPointerException before the token is saved */
    public long id() {
        return Objects.requireNonNull(id);
    }

    Account account() {
        return account;
    }

    /** What it is for, in its owner's words. */
    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** To the hour; null before the first use. */
    public @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }
}
