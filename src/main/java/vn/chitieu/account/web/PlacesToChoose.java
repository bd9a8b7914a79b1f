package vn.chitieu.account.web;

import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.Role;
import vn.chitieu.web.Words;

/** The roles and places that an administrator may give. */
@Repository
@RequiredArgsConstructor
class PlacesToChoose {

    private final JdbcClient jdbc;
    private final Words words;

    /** What is offered, once a province and a commune are chosen or not. */
    @Transactional(readOnly = true)
    public PlaceChoices offered(GrantForm chosen, CurrentUser by) {
        boolean everywhere = by.isAdministratorEverywhere();
        Map<String, String> provinces =
                withNone(named("""
                    select code, name from province
                    where :everywhere or code = any(:own)
                    order by name collate "vi-x-icu"
                    """, everywhere, by.administeredProvinces().toArray(String[]::new)));
        boolean inProvince = !chosen.province().isEmpty() && provinces.containsKey(chosen.province());
        Map<String, String> communes = withNone(inProvince ? communesOf(chosen.province()) : Map.of());
        boolean inCommune = !chosen.commune().isEmpty() && communes.containsKey(chosen.commune());
        return new PlaceChoices(
                roles(everywhere),
                everywhere,
                provinces,
                communes,
                withNone(inCommune ? unitsOf(chosen.commune()) : Map.of()));
    }

    private Map<String, String> roles(boolean everywhere) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            if (everywhere || role != Role.NATIONAL_READER) {
                roles.put(role.name(), words.message("role." + role));
            }
        }
        return roles;
    }

    private Map<String, String> named(String sql, boolean everywhere, String[] own) {
        Map<String, String> named = new LinkedHashMap<>();
        jdbc.sql(sql).param("everywhere", everywhere).param("own", own).query(row -> {
            named.put(row.getString("code"), row.getString("name"));
        });
        return named;
    }

    private Map<String, String> communesOf(String province) {
        Map<String, String> named = new LinkedHashMap<>();
        jdbc.sql("select code, kind, name from commune where province_code = ? order by name collate \"vi-x-icu\"")
                .param(province)
                .query(row -> {
                    named.put(
                            row.getString("code"),
                            words.message("place." + row.getString("kind"), row.getString("name")));
                });
        return named;
    }

    private Map<String, String> unitsOf(String commune) {
        Map<String, String> named = new LinkedHashMap<>();
        jdbc.sql("""
            select id, name from unit where commune_code = ? and retired_on is null
            order by name collate "vi-x-icu"
            """).param(commune).query(row -> {
            named.put(row.getString("id"), row.getString("name"));
        });
        return named;
    }

    private static Map<String, String> withNone(Map<String, String> named) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", "–");
        choices.putAll(named);
        return choices;
    }
}
