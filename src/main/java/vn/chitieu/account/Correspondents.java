package vn.chitieu.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.web.Language;

/** People who enter figures and want to be written to about it. */
@Repository
public class Correspondents {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean demo;

    Correspondents(JdbcClient jdbc, Clock clock, Environment environment) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /**
     * Somebody who is written to.
     *
     * @param person with the roles to enter figures that they hold today, and no others
     * @param language Vietnamese where none is known
     */
    public record Correspondent(CurrentUser person, String email, Language language) {}

    /** Those who enter figures in one of these communes, by account. */
    @Transactional(readOnly = true)
    public List<Correspondent> enteringIn(Collection<String> communes) {
        Map<Long, Correspondent> found = new LinkedHashMap<>();
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("""
            select account.id, username, display_name, email, mail_language,
                   role, province_code, commune_code, unit_id, until_day
            from account join account_role on account_id = account.id
            where enabled and mail_reminders and email is not null and (:demo or not demo)
              and role in ('PARTY_OFFICE', 'UNIT_REPORTER') and (until_day is null or until_day >= :today)
              and commune_code = any(:communes)
            order by account.id, commune_code, role, unit_id
            """)
                .param("demo", demo)
                .param("today", today)
                .param("communes", communes.toArray(String[]::new))
                .query(row -> {
                    found.merge(row.getLong("id"), read(row), Correspondents::withRolesOfBoth);
                });
        return List.copyOf(found.values());
    }

    private static Correspondent withRolesOfBoth(Correspondent one, Correspondent other) {
        CurrentUser person = one.person();
        List<Grant> grants = new ArrayList<>(person.grants());
        grants.addAll(other.person().grants());
        return new Correspondent(
                new CurrentUser(person.id(), person.username(), person.displayName(), grants),
                one.email(),
                one.language());
    }

    private static Correspondent read(ResultSet row) throws SQLException {
        @Nullable String language = row.getString("mail_language");
        Grant grant = new Grant(
                Role.valueOf(row.getString("role")),
                row.getString("province_code"),
                row.getString("commune_code"),
                row.getObject("unit_id", Long.class),
                row.getObject("until_day", LocalDate.class));
        return new Correspondent(
                new CurrentUser(
                        row.getLong("id"), row.getString("username"), row.getString("display_name"), List.of(grant)),
                row.getString("email"),
                language == null ? Language.VIETNAMESE : Language.of(Locale.of(language)));
    }
}
