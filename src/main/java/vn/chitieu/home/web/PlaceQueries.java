package vn.chitieu.home.web;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;

/** Names of the places a person works in. */
@Repository
@Transactional(readOnly = true)
class PlaceQueries {

    private final JdbcClient jdbc;

    PlaceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PlacesPage.Place> provincesOf(CurrentUser user) {
        return named("""
            select kind, name, '' as province, '/provinces/' || code as href
            from province
            where code in (:codes)
            order by name collate "vi-x-icu"
            """, user.provinces());
    }

    List<PlacesPage.Place> communesOf(CurrentUser user) {
        return named("""
            select commune.kind, commune.name, province.name as province, '/communes/' || commune.code as href
            from commune
            join province on province.code = commune.province_code
            where commune.code in (:codes)
            order by province.name collate "vi-x-icu", commune.name collate "vi-x-icu"
            """, user.communes());
    }

    private List<PlacesPage.Place> named(String sql, Set<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : jdbc.sql(sql)
                        .param("codes", codes)
                        .query(new SimplePropertyRowMapper<>(PlacesPage.Place.class))
                        .list();
    }
}
