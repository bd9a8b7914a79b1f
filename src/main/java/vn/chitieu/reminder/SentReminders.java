package vn.chitieu.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which reminder went to whom, so that none goes twice. */
@Repository
@RequiredArgsConstructor
class SentReminders {

    /** How often one is tried. */
    private static final int MOST_ATTEMPTS = 5;
    /** When whoever took one and did not come back has failed. */
    private static final Duration PATIENCE = Duration.ofMinutes(50);

    private static final Duration KEPT = Duration.ofDays(400);

    private final JdbcClient jdbc;

    /**
     * A step of a round that is due.
     *
     * @param days after the due day
     */
    record Step(Duty duty, int days) {}

    /**
     * Takes what is due to a person and was not sent; whoever asks at the same time takes nothing. It is to be followed by
     * what became of it.
     *
     * @param startOfDay since when a message to the person is one too many: all wait until the next day then
     * @return whether there is something to send
     */
    @Transactional
    public boolean take(long account, List<Step> steps, Instant startOfDay, Instant now) {
        int taken = 0;
        for (Step step : steps) {
            taken += jdbc.sql("""
                insert into reminder (account_id, province_code, commune_code, period, due_on, step, attempts, tried_at)
                select :account, :province, :commune, :period, :due, :step, 1, :now
                where not exists (select from reminder where account_id = :account and sent_at >= :today)
                on conflict (account_id, commune_code, period, due_on, step) do update
                set attempts = reminder.attempts + 1, tried_at = excluded.tried_at
                where reminder.sent_at is null and reminder.attempts < :most and reminder.tried_at <= :before
                """)
                    .param("account", account)
                    .param("province", step.duty().commune().provinceCode())
                    .param("commune", step.duty().commune().code())
                    .param("period", step.duty().round().period().toString())
                    .param("due", step.duty().dueOn())
                    .param("step", step.days())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("today", startOfDay.atOffset(ZoneOffset.UTC))
                    .param("most", MOST_ATTEMPTS)
                    .param("before", now.minus(PATIENCE).atOffset(ZoneOffset.UTC))
                    .update();
        }
        return taken > 0;
    }

    /** A person was told of all that waits, so also of what failed before. */
    @Transactional
    public void sent(long account, Instant at) {
        jdbc.sql("update reminder set sent_at = ?, failure = null where account_id = ? and sent_at is null")
                .params(at.atOffset(ZoneOffset.UTC), account)
                .update();
    }

    /** A message to a person was not taken; it is tried again some times. */
    @Transactional
    public void failed(long account, Instant triedAt, String failure) {
        keep(account, triedAt, failure, 0);
    }

    /** The server took nothing at all; that was no attempt of this message. */
    @Transactional
    public void notTried(long account, Instant triedAt, String failure) {
        keep(account, triedAt, failure, 1);
    }

    private void keep(long account, Instant triedAt, String failure, int givenBack) {
        jdbc.sql("""
            update reminder set failure = ?, attempts = attempts - ?
            where account_id = ? and sent_at is null and tried_at = ?
            """)
                .params(failure, givenBack, account, triedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets what nobody asks for any more. */
    @Transactional
    public void forgetBefore(LocalDate today) {
        jdbc.sql("delete from reminder where due_on < ? and tried_at < ?")
                .params(
                        today.minusDays(KEPT.toDays()),
                        today.minusDays(KEPT.toDays()).atStartOfDay().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional
    public void forget(long account) {
        jdbc.sql("delete from reminder where account_id = ?").param(account).update();
    }
}
