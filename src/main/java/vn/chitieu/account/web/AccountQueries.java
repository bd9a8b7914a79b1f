package vn.chitieu.account.web;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;

/** What the pages of this module read, straight from the tables. */
@Repository
@Transactional(readOnly = true)
class AccountQueries {

    private static final String HELD_IN_DEMO = """
        with those as (select * from account where demo and enabled)
        select those.username, those.display_name, those.enabled, held.role,
               concat_ws(', ', unit.name, commune.name, province.name) as place
        from those
        left join account_role held on held.account_id = those.id
        left join province on province.code = held.province_code
        left join commune on commune.code = held.commune_code
        left join unit on unit.id = held.unit_id
        order by those.username, held.role, held.province_code, held.commune_code, unit.name collate "vi-x-icu"
        """;

    private final JdbcClient jdbc;
    private final DataScopes scopes;

    AccountQueries(JdbcClient jdbc, DataScopes scopes) {
        this.jdbc = jdbc;
        this.scopes = scopes;
    }

    /** The page that shows them comes before signing in, so the names of their units are read for nobody. */
    List<HeldRole> inDemo() {
        return scopes.during(
                DataScope.EVERYTHING,
                () -> jdbc.sql(HELD_IN_DEMO)
                        .query(new SimplePropertyRowMapper<>(HeldRole.class))
                        .list());
    }

    /** Communes by their code or a part of their name, however its accents were typed; the best fit comes first. */
    List<AdminPage.Place> communesLike(String typed, boolean everywhere, Set<String> provinces, int most) {
        return jdbc.sql("""
            select commune.code, commune.kind, commune.name, province.name as province
            from commune
            join province on province.code = commune.province_code,
                 lateral (select unaccent(lower(normalize(commune.name, NFC))) as name,
                                 unaccent(lower(normalize(:typed, NFC)))       as typed) plain
            where (:everywhere or commune.province_code = any(:provinces))
              and (commune.code = :typed or position(plain.typed in plain.name) > 0)
            order by position(plain.typed in plain.name), length(plain.name),
                     commune.name collate "vi-x-icu", province.name collate "vi-x-icu"
            limit :most
            """)
                .param("typed", typed)
                .param("everywhere", everywhere)
                .param("provinces", provinces.toArray(String[]::new))
                .param("most", most)
                .query(new SimplePropertyRowMapper<>(AdminPage.Place.class))
                .list();
    }

    AdminPage.Counts counts() {
        return jdbc.sql("""
            select (select count(*) from province)  as provinces,
                   (select count(*) from commune)   as communes,
                   (select count(*) from indicator) as indicators,
                   (select count(*) from account)   as accounts
            """)
                .query(new SimplePropertyRowMapper<>(AdminPage.Counts.class))
                .single();
    }
}
