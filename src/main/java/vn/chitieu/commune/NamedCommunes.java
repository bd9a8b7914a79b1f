package vn.chitieu.commune;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Communes by name, for headings. */
@Repository
@RequiredArgsConstructor
public class NamedCommunes {

    private static final String QUERY = """
        select commune.code, commune.name, commune.kind, province_code, province.name as province_name,
               province.kind as province_kind
        from commune join province on province.code = province_code
        """;

    private final JdbcClient jdbc;

    @Transactional(readOnly = true)
    public Optional<NamedCommune> find(String code) {
        return jdbc.sql(QUERY + " where commune.code = ?")
                .param(code)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The commune by the name and kind it had on a day. */
    @Transactional(readOnly = true)
    public NamedCommune asOf(NamedCommune commune, LocalDate day) {
        return jdbc.sql("""
            select name, kind from commune_name
            where commune_code = ? and (from_day is null or from_day <= ?)
            order by position desc limit 1
            """)
                .params(commune.code(), day)
                .query((row, number) -> new NamedCommune(
                        commune.code(),
                        row.getString("name"),
                        CommuneKind.valueOf(row.getString("kind")),
                        commune.provinceCode(),
                        commune.provinceName(),
                        commune.provinceKind()))
                .optional()
                .orElse(commune);
    }

    /** In the order of a Vietnamese dictionary. */
    @Transactional(readOnly = true)
    public List<NamedCommune> all(Collection<String> codes) {
        return jdbc.sql(QUERY + " where commune.code = any(?) order by commune.name collate \"vi-x-icu\", commune.code")
                .param(codes.toArray(String[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    /** All of a province, in the order of a Vietnamese dictionary. */
    @Transactional(readOnly = true)
    public List<NamedCommune> inProvince(String province) {
        return jdbc.sql(QUERY + " where province_code = ? order by commune.name collate \"vi-x-icu\", commune.code")
                .param(province)
                .query((row, number) -> read(row))
                .list();
    }

    static NamedCommune read(ResultSet row) throws SQLException {
        return new NamedCommune(
                row.getString("code"),
                row.getString("name"),
                CommuneKind.valueOf(row.getString("kind")),
                row.getString("province_code"),
                row.getString("province_name"),
                Province.Kind.valueOf(row.getString("province_kind")));
    }
}
