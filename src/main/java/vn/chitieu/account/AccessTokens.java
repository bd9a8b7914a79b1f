package vn.chitieu.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All access tokens. */
interface AccessTokens extends Repository<AccessToken, Long> {

    AccessToken save(AccessToken token);

    /** With its account and the account's grants, in one statement. */
    @Query("select token from AccessToken token join fetch token.account account left join fetch account.grants"
            + " where token.hash = :hash")
    Optional<AccessToken> findByHash(String hash);

    /** Those of an account that are not revoked, the newest first. */
    @Query("select token from AccessToken token where token.account.id = :account and token.revokedAt is null"
            + " order by token.createdAt desc, token.id desc")
    List<AccessToken> heldBy(long account);

    @Query("select token from AccessToken token"
            + " where token.id = :id and token.account.id = :account and token.revokedAt is null")
    Optional<AccessToken> findHeldBy(long account, long id);

    /** Past the token's version: two requests at once are no conflict. */
    @Modifying(clearAutomatically = true)
    @Query("update AccessToken token set token.lastUsedAt = :at where token.id = :id")
    void markUsed(long id, Instant at);
}
