package vn.chitieu.commune;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often what a commune's page shows has changed, counted by the database itself. */
@Repository
@RequiredArgsConstructor
public class CommuneVersions {

    /** In the model of a page that has asked already. */
    public static final String STANDING = "standing";

    /**
     * One row for queries that read something else beside it, with two columns: {@code set_up} as in {@link Standing}, and
     * {@code raised}, whether this very transaction has raised it, so that nothing may be kept by it. Takes the commune as
     * {@code :commune}.
     */
    public static final String SET_UP = """
        (select coalesce(sum(set_up), 0)::bigint as set_up,
                coalesce(bool_or(set_up_in = pg_current_xact_id_if_assigned()), false) as raised
         from commune_version where code = :commune)\
        """;

    private final JdbcClient jdbc;

    /**
     * A commune as it stands.
     *
     * @param version rises with each transaction that changes documents, targets, rounds, figures or what is made of them
     * @param setUp rises with those that change more than figures and what is made of them
     * @param internal whether whoever asks reads an internal document of it
     */
    public record Standing(NamedCommune commune, long version, long setUp, boolean internal) {}

    /** In one statement, since it is asked before each page of a commune. */
    public Optional<Standing> find(String commune) {
        return jdbc.sql("""
            select commune.code, commune.name, commune.kind, province_code, province.name as province_name,
                   province.kind as province_kind, version, set_up,
                   exists (select from resolution
                           where resolution.commune_code = commune.code and visibility = 'INTERNAL') as internal
            from commune join province on province.code = province_code
            cross join lateral (select coalesce(sum(version), 0) as version, coalesce(sum(set_up), 0) as set_up
                                from commune_version where commune_version.code = commune.code) as counted
            where commune.code = ?
            """)
                .param(commune)
                .query((row, number) -> new Standing(
                        NamedCommunes.read(row),
                        row.getLong("version"),
                        row.getLong("set_up"),
                        row.getBoolean("internal")))
                .optional();
    }
}
