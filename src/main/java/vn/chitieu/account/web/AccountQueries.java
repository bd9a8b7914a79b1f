package vn.chitieu.account.web;

import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

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

    AccountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HeldRole> inDemo() {
        return jdbc.sql(HELD_IN_DEMO)
                .query(new SimplePropertyRowMapper<>(HeldRole.class))
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
