package vn.chitieu.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.AccountActed.Kind;

/**
 * Accounts that nobody uses are disabled: 45 days after the last sign-in, the creation or the last enabling. The
 * administrator of the installation who was here last stays, so that somebody can enable the others again.
 */
@Service
@RequiredArgsConstructor
class IdleAccounts {

    /** "Tài khoản không hoạt động 45 ngày: vô hiệu hóa" — TCVN 14423:2026. */
    private static final Duration PATIENCE = Duration.ofDays(45);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Disables all that are idle; two portals that do it at once do it once. */
    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Ho_Chi_Minh")
    @Transactional
    public void disableAll() {
        disableThose(null);
    }

    /** Disables an account if it is idle, and says whether it was. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean disable(long account) {
        return !disableThose(account).isEmpty();
    }

    private List<Long> disableThose(@Nullable Long one) {
        List<Long> disabled = jdbc.sql("""
            update account set enabled = false, version = version + 1
            where enabled and not demo
              and greatest(last_sign_in_at, created_at, enabled_at) < :before
              and (:one::bigint is null or id = :one)
              and id is distinct from (
                  select account.id from account join account_role on account_id = account.id
                  where role = 'ADMINISTRATOR' and province_code is null and until_day is null
                    and enabled and not demo
                  order by greatest(last_sign_in_at, created_at, enabled_at) desc, account.id
                  limit 1)
            returning id
            """)
                .param("before", Timestamp.from(clock.instant().minus(PATIENCE)))
                .param("one", one)
                .query((row, number) -> row.getLong("id"))
                .list();
        for (long id : disabled) {
            accounts.findById(id)
                    .ifPresent(account -> events.publishEvent(AccountActed.of(Kind.DISABLED_AS_IDLE, account)));
        }
        return disabled;
    }
}
