package vn.chitieu.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.stereotype.Service;
import vn.chitieu.account.Standing.Duty;

/** Asks with each request how somebody signed in stands: a role that was taken away opens nothing from then on. */
@Service
public class Standings {

    /** "Mật khẩu quản trị: đổi 2 tháng một lần" — TCVN 14423:2026. */
    private static final Duration ADMINISTRATORS_PASSWORD = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean demo;

    Standings(@SpringSessionDataSource JdbcClient jdbc, Clock clock, Environment environment) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** How a person stands now; empty for one who has no account here, which none ever loses. */
    public Optional<Standing> of(CurrentUser user) {
        return of(user.id());
    }

    /** How the person of an account stands now, for work that goes on in their name when they have left. */
    public Optional<Standing> of(long account) {
        LocalDate today = LocalDate.now(clock);
        List<Grant> grants = new ArrayList<>();
        List<Standing> found = jdbc.sql("""
            select account.id, username, display_name, enabled, demo, must_change_password, password_set_at,
                   second_factor_at, role, province_code, commune_code, unit_id, until_day
            from account left join account_role on account_id = account.id
            where account.id = ?
            """)
                .param(account)
                .query((row, number) -> {
                    if (row.getString("role") != null) {
                        grants.add(grant(row));
                    }
                    return standing(
                            row, grants.stream().filter(it -> it.holdsOn(today)).toList());
                })
                .list();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    private Standing standing(ResultSet row, List<Grant> grants) throws SQLException {
        CurrentUser person =
                new CurrentUser(row.getLong("id"), row.getString("username"), row.getString("display_name"), grants);
        boolean ofDemo = row.getBoolean("demo");
        return new Standing(
                person,
                row.getBoolean("enabled") && (demo || !ofDemo),
                ofDemo ? Duty.NONE : duty(row, person.isAdministrator()));
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                Role.valueOf(row.getString("role")),
                row.getString("province_code"),
                row.getString("commune_code"),
                row.getObject("unit_id", Long.class),
                row.getObject("until_day", LocalDate.class));
    }

    private Duty duty(ResultSet row, boolean administrator) throws SQLException {
        if (row.getBoolean("must_change_password") || administrator && isOld(moment(row, "password_set_at"))) {
            return Duty.CHANGE_PASSWORD;
        }
        return administrator && moment(row, "second_factor_at") == null ? Duty.SET_UP_SECOND_FACTOR : Duty.NONE;
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private boolean isOld(@Nullable Instant passwordSetAt) {
        return passwordSetAt != null
                && passwordSetAt.plus(ADMINISTRATORS_PASSWORD).isBefore(clock.instant());
    }
}
