package vn.chitieu.target;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;

/** A rule that an amendment has ended, with everything that was judged by it. */
@Embeddable
record FormerRule(
        Place place,
        @Column(name = "rule_version") int ruleVersion,
        ReportingPeriod until,
        @Nullable String unit,
        @Enumerated(EnumType.STRING) Reading reading,
        @Embedded RuleColumns columns,
        @Embedded @Nullable Baseline baseline,

        @Column(name = "path_years") @JdbcTypeCode(SqlTypes.ARRAY)
        List<Integer> pathYears,

        @Column(name = "path_levels") @JdbcTypeCode(SqlTypes.ARRAY)
        List<BigDecimal> pathLevels,

        String reason,
        @Nullable String document,
        @Column(name = "changed_by") long changedBy,
        @Column(name = "changed_at") Instant changedAt) {

    /** The version that an amendment ends. */
    static FormerRule of(Place place, RuleHistory.Version ended, RuleColumns columns, Amendment amendment) {
        return new FormerRule(
                place,
                ended.number(),
                amendment.from(),
                ended.unit(),
                ended.reading(),
                columns,
                ended.baseline(),
                List.copyOf(ended.path().keySet()),
                List.copyOf(ended.path().values()),
                amendment.reason(),
                amendment.document(),
                amendment.by(),
                amendment.at());
    }

    RuleHistory.Version toVersion(@Nullable ReportingPeriod from) {
        SortedMap<Integer, BigDecimal> path = new TreeMap<>();
        for (int at = 0; at < pathYears.size(); at++) {
            path.put(pathYears.get(at), pathLevels.get(at));
        }
        return new RuleHistory.Version(
                ruleVersion,
                columns.toRule(),
                unit,
                reading,
                baseline,
                path,
                from,
                until,
                new Amendment(until, reason, document, changedAt, changedBy));
    }
}
