package vn.chitieu.commune;

import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How often what the communes of a province show has changed: the sum of what {@link CommuneVersions} tells of each. */
@Repository
@RequiredArgsConstructor
public class ProvinceVersions {

    private final JdbcClient jdbc;

    /**
     * A province, or the country, as it stands.
     *
     * @param version rises with each transaction that changes documents, targets, rounds, figures or what is made of them
     * @param setUp rises with those that change more than figures and what is made of them
     * @param internal whether whoever asks reads an internal document of it
     */
    public record Standing(long version, long setUp, boolean internal) {}

    /**
     * In one statement, since it is asked before each page.
     *
     * @param province null for the whole country
     */
    @Transactional(readOnly = true)
    public Standing find(@Nullable String province) {
        return jdbc.sql(province == null ? """
            select coalesce(sum(version), 0) as version, coalesce(sum(set_up), 0) as set_up,
                   exists (select from resolution where visibility = 'INTERNAL') as internal
            from commune_version
            """ : """
                select coalesce(sum(version), 0) as version, coalesce(sum(set_up), 0) as set_up,
                       exists (select from resolution where province_code = :province and visibility = 'INTERNAL') as internal
                from commune_version where code in (select code from commune where province_code = :province)
                """)
                .param("province", province)
                .query((row, number) ->
                        new Standing(row.getLong("version"), row.getLong("set_up"), row.getBoolean("internal")))
                .single();
    }

    /** The versions of a province's communes by their codes, in the order of a Vietnamese dictionary; 0 for one that never changed. */
    @Transactional(readOnly = true)
    public Map<String, Long> ofCommunes(String province) {
        Map<String, Long> versions = new LinkedHashMap<>();
        jdbc.sql("""
            select commune.code, coalesce(sum(version), 0) as version
            from commune left join commune_version on commune_version.code = commune.code
            where province_code = ?
            group by commune.code
            order by commune.name collate "vi-x-icu", commune.code
            """).param(province).query(row -> {
            versions.put(row.getString("code"), row.getLong("version"));
        });
        return versions;
    }
}
