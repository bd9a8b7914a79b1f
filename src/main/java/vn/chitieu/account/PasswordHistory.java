package vn.chitieu.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The hashes of each account's last passwords; older ones are forgotten. */
@Repository
@RequiredArgsConstructor
class PasswordHistory {

    /** "Không dùng lại 10 mật khẩu gần nhất" — TCVN 14423:2026, level 3. */
    private static final int KEPT = 10;

    private final JdbcClient jdbc;

    @Transactional(readOnly = true)
    public List<String> of(long account) {
        return jdbc.sql("select hash from account_password where account_id = ? order by set_at desc, hash limit ?")
                .params(account, KEPT)
                .query((row, number) -> row.getString("hash"))
                .list();
    }

    /** The account has to be in the database already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(long account, String hash, Instant at) {
        jdbc.sql("insert into account_password (account_id, hash, set_at) values (?, ?, ?)")
                .params(account, hash, Timestamp.from(at))
                .update();
        jdbc.sql("""
            delete from account_password
            where account_id = :account
              and hash not in (select hash from account_password
                               where account_id = :account order by set_at desc, hash limit :kept)
            """).param("account", account).param("kept", KEPT).update();
    }
}
