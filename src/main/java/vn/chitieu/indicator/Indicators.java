package vn.chitieu.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of common indicators, in its own order. */
@Repository
@RequiredArgsConstructor
public class Indicators {

    /** At the same position the official list comes first. */
    private static final String IN_ORDER = " order by position, listed_name is null, code";

    private final JdbcClient jdbc;

    @Transactional(readOnly = true)
    public Optional<Indicator> find(String code) {
        return jdbc.sql("select code, field, name, unit from indicator where code = ?")
                .param(code)
                .query((row, number) -> read(row))
                .optional();
    }

    @Transactional(readOnly = true)
    public List<Indicator> all() {
        return jdbc.sql("select code, field, name, unit from indicator" + IN_ORDER)
                .query((row, number) -> read(row))
                .list();
    }

    /** Those that a new target may take: none that is retired. */
    @Transactional(readOnly = true)
    public List<Indicator> offered() {
        return jdbc.sql("select code, field, name, unit from indicator where retired_on is null" + IN_ORDER)
                .query((row, number) -> read(row))
                .list();
    }

    /** Codes of those that a new target may take. */
    @Transactional(readOnly = true)
    public Set<String> offeredCodes() {
        return offered().stream().map(Indicator::code).collect(Collectors.toSet());
    }

    /** Those that a commune of the province has a target on; of the country if no province is named. */
    @Transactional(readOnly = true)
    public List<Indicator> usedIn(@Nullable String province) {
        return jdbc.sql("""
            select code, field, name, unit
            from indicator
            where exists (select from target where indicator_code = indicator.code
                            and (:province::text is null or province_code = :province))
            """ + IN_ORDER)
                .param("province", province)
                .query((row, number) -> read(row))
                .list();
    }

    private static Indicator read(ResultSet row) throws SQLException {
        return new Indicator(
                row.getString("code"), row.getString("field"), row.getString("name"), row.getString("unit"));
    }
}
