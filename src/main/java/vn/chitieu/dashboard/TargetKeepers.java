package vn.chitieu.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.web.VietnameseOrder;

/** Who answers for a commune's targets: the units that lead them or their parts, and the committee members in charge. */
@Repository
@RequiredArgsConstructor
public class TargetKeepers {

    private final JdbcClient jdbc;

    /**
     * Who answers for what.
     *
     * @param units names by id, in the order of their names
     * @param leads ids of the units that lead a top-level target or one of its parts, by the target's code
     * @param holders offices of the members in charge, by the target's code
     */
    public record Keepers(Map<Long, String> units, Map<String, Set<Long>> leads, Map<String, String> holders) {

        /** Nobody is known to answer for anything. */
        public static final Keepers NONE = new Keepers(Map.of(), Map.of(), Map.of());

        /** The offices that look after something, in their order. */
        public List<String> offices() {
            return holders.values().stream()
                    .distinct()
                    .sorted(VietnameseOrder.OF_NAMES)
                    .toList();
        }
    }

    private record Row(String code, Long unit, String name, String holder) {}

    @Transactional(readOnly = true)
    public Keepers ofCommune(String commune) {
        List<Row> rows = jdbc.sql("""
            select top.code, unit.id as unit_id, unit.name, coalesce(charge.holder, '') as holder
            from target top
            left join target part on part.commune_code = top.commune_code and part.parent_id = top.id
            left join assignment on assignment.target_id in (top.id, part.id) and assignment.part = 'LEAD'
            left join unit on unit.id = assignment.unit_id
            left join charge on charge.target_id = top.id
            where top.commune_code = ?
            order by unit.name collate "vi-x-icu"
            """)
                .param(commune)
                .query((row, number) -> new Row(
                        row.getString("code"), row.getLong("unit_id"), row.getString("name"), row.getString("holder")))
                .list();
        Map<Long, String> units = new LinkedHashMap<>();
        rows.stream().filter(row -> row.unit() != 0).forEach(row -> units.put(row.unit(), row.name()));
        return new Keepers(
                units,
                rows.stream()
                        .filter(row -> row.unit() != 0)
                        .collect(Collectors.groupingBy(Row::code, Collectors.mapping(Row::unit, Collectors.toSet()))),
                rows.stream()
                        .filter(row -> !row.holder().isEmpty())
                        .collect(Collectors.toMap(Row::code, Row::holder, (a, b) -> a, TreeMap::new)));
    }
}
