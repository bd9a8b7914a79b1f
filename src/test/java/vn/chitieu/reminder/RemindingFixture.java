package vn.chitieu.reminder;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.account.Correspondents;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.database.DataScopes;
import vn.chitieu.entry.RoundCells;
import vn.chitieu.progress.Rounds;
import vn.chitieu.web.MailDelivery;

/** Reminding at another moment and through a server of the test's own. */
@TestComponent
public class RemindingFixture {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Rounds rounds;
    private final RoundCells cells;
    private final NamedCommunes names;
    private final Correspondents correspondents;
    private final SentReminders reminders;
    private final ReminderLetter letter;
    private final DataScopes scopes;
    private final JdbcClient jdbc;
    private final Reminding own;
    private final TransactionTemplate apart;

    RemindingFixture(
            Rounds rounds,
            RoundCells cells,
            NamedCommunes names,
            Correspondents correspondents,
            SentReminders reminders,
            ReminderLetter letter,
            DataScopes scopes,
            JdbcClient jdbc,
            Reminding own,
            PlatformTransactionManager transactions) {
        this.rounds = rounds;
        this.cells = cells;
        this.names = names;
        this.correspondents = correspondents;
        this.reminders = reminders;
        this.letter = letter;
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.own = own;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param moment in Vietnam, such as {@code 2026-10-02T07:00} */
    Reminding at(String moment, int smtpPort) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtpPort);
        return at(moment, sender);
    }

    Reminding at(String moment, JavaMailSender sender) {
        Clock clock = Clock.fixed(LocalDateTime.parse(moment).atZone(ZONE).toInstant(), ZONE);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new Reminding(
                new Duties(rounds, cells, names, jdbc, clock),
                correspondents,
                reminders,
                letter,
                new ReminderMail(
                        beans.getBeanProvider(JavaMailSender.class),
                        new MailDelivery("127.0.0.1", "chitieu@example.vn")),
                scopes,
                clock);
    }

    /** As the portal is configured in tests. */
    Reminding withoutServer() {
        return own;
    }

    public void nothingIsEnteredOf(String commune) {
        jdbc.sql("update figure set status = 'EMPTY', value = null, numerator = null, denominator = null, reason = null"
                        + " where commune_code = ? and period = '2026-Q3'")
                .param(commune)
                .update();
    }

    /** What a person may do, they may do until this day. */
    void rolesEndOn(String username, String day) {
        jdbc.sql("""
            with ended as (
                delete from account_role where account_id = (select id from account where username = ?) returning *
            )
            insert into account_role (account_id, role, province_code, commune_code, unit_id, until_day)
            select account_id, role, province_code, commune_code, unit_id, ?::date from ended
            """).params(username, day).update();
    }

    /** Every figure that is asked for is there and submitted, in the third quarter of 2026. */
    public void everythingIsSubmittedOf(String commune) {
        rounds.ofCommune(commune).stream()
                .filter(round -> round.period().toString().equals("2026-Q3"))
                .flatMap(round -> cells.load(round).cells().stream())
                .filter(cell -> cell.isMissing())
                .forEach(cell -> jdbc.sql("""
                    insert into figure (series_id, period, province_code, commune_code, value, grade, typed, status,
                                        version, entered_by, entered_at)
                    select ?, '2026-Q3', province_code, code, 0, 'ESTIMATED', '0', 'SUBMITTED', 1,
                           (select id from account where username = 'vanphong-' || code), now()
                    from commune where code = ?
                    on conflict (series_id, period) do update
                    set status = 'SUBMITTED', value = 0, typed = '0', grade = 'ESTIMATED'
                    """).params(cell.series(), commune).update());
        jdbc.sql("update figure set status = 'SUBMITTED', reason = null"
                        + " where commune_code = ? and period = '2026-Q3' and status <> 'EMPTY'")
                .param(commune)
                .update();
    }

    /** One figure of a unit's is sent back. */
    void oneIsReturnedTo(String username) {
        jdbc.sql("""
            update figure set status = 'RETURNED', reason = 'Xem lại'
            where period = '2026-Q3' and series_id = (
                select min(series_id) from target
                join assignment on target_id = target.id and part = 'LEAD'
                join account_role on account_role.unit_id = assignment.unit_id
                join account on account.id = account_id
                where username = ? and series_id in (select series_id from figure where status = 'SUBMITTED'))
            """).param(username).update();
    }

    /** In a transaction of its own: how a person stands is read on connections that see none of the test's. */
    public void grantOfficeApart(String username, String province, String commune) {
        apart.executeWithoutResult(status -> grantOffice(username, province, commune));
    }

    public void takeOfficeApart(String username, String commune) {
        apart.executeWithoutResult(
                status -> jdbc.sql("""
                    delete from account_role
                    where commune_code = ? and account_id = (select id from account where username = ?)
                    """).params(commune, username).update());
    }

    public void grantOffice(String username, String province, String commune) {
        jdbc.sql("""
            insert into account_role (account_id, role, province_code, commune_code)
            select id, 'PARTY_OFFICE', ?, ? from account where username = ?
            """).params(province, commune, username).update();
    }
}
