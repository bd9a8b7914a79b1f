package vn.chitieu.account;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Those who administer the whole installation without an end; there is always one left. */
@Repository
@RequiredArgsConstructor
class Administrators {

    /** Any number that nothing else locks. */
    private static final long LOCK = 0xC417_1E0A_D814L;

    private static final String THOSE = """
        select account.id from account join account_role on account_id = account.id
        where role = 'ADMINISTRATOR' and province_code is null and until_day is null and not demo
        """;

    private final JdbcClient jdbc;
    private final Environment environment;

    /**
     * Whether somebody but this account administers everything. Until the transaction ends, nobody else asks: two
     * administrators who disable one another are asked one after the other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isThereAnotherThan(long account) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> 1)
                .list();
        return jdbc.sql("""
            select exists (
                select from account join account_role on account_id = account.id
                where role = 'ADMINISTRATOR' and province_code is null and until_day is null
                  and enabled and (:demo or not demo) and account.id <> :account)
            """)
                .param("demo", environment.acceptsProfiles(Profiles.of("demo")))
                .param("account", account)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Whether there is one who has a password and is neither disabled nor locked. */
    @Transactional(readOnly = true)
    public boolean canSomebodySignIn() {
        return jdbc.sql(THOSE + " and enabled and password_hash is not null and locked_at is null limit 1")
                .query((row, number) -> row.getLong("id"))
                .optional()
                .isPresent();
    }

    /** The one that was made first, whether or not they can sign in. */
    @Transactional(readOnly = true)
    public Optional<Long> first() {
        return jdbc.sql(THOSE + " order by account.created_at, account.id limit 1")
                .query((row, number) -> row.getLong("id"))
                .optional();
    }
}
