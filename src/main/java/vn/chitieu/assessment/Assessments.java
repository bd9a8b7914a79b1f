package vn.chitieu.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.evaluation.Evaluations;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.Targets;

/** All that was ever signed. */
@Repository
@RequiredArgsConstructor
public class Assessments {

    private final JdbcClient jdbc;
    private final Targets targets;
    private final Evaluations evaluations;

    /** A target that counts in a period, with everything signed about it; empty for one that does not count or is withheld. */
    @Transactional(readOnly = true)
    public Optional<AssessedTarget> find(Place place, String code, ReportingPeriod period) {
        return targets.findByCode(place.commune(), code)
                .filter(target -> !target.isWithheld() && target.rules().countsIn(period))
                .flatMap(target -> Optional.ofNullable(target.id()))
                .map(id -> new AssessedTarget(
                        place,
                        id,
                        period,
                        Conclusion.of(evaluations.at(List.of(id), period).get(id)),
                        signings(id, period)));
    }

    /** What holds for each target of a commune at the end of a period; those without a signing are left out. */
    @Transactional(readOnly = true)
    public Map<Long, Assessment> latest(String commune, ReportingPeriod period) {
        return jdbc.sql("""
            select distinct on (target_id) assessment.*, display_name
            from assessment join account on account.id = signed_by
            where commune_code = ? and period = ? order by target_id, version desc
            """).params(commune, period.toString()).query((row, number) -> read(row)).list().stream()
                .collect(Collectors.toMap(Assessment::target, Function.identity()));
    }

    /** Adds a signing after the one that was the latest; says whether it still was. */
    boolean add(AssessedTarget target, AssessmentWord word, @Nullable String reason, long signedBy, Instant signedAt) {
        return jdbc.sql("""
            insert into assessment (target_id, period, version, province_code, commune_code, word, reason, state,
                                    attained, signed_by, signed_at)
            values (:target, :period, :version, :province, :commune, :word, :reason, :state, :attained, :by, :at)
            on conflict do nothing
            """)
                        .param("target", target.target())
                        .param("period", target.period().toString())
                        .param("version", target.version() + 1)
                        .param("province", target.place().province())
                        .param("commune", target.place().commune())
                        .param("word", word.name())
                        .param("reason", reason)
                        .param("state", target.now().state().name())
                        .param("attained", target.now().attained())
                        .param("by", signedBy)
                        .param("at", signedAt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    String codeOf(AssessedTarget target) {
        return jdbc.sql("select code from target where id = ?")
                .param(target.target())
                .query((row, number) -> row.getString("code"))
                .single();
    }

    private List<Assessment> signings(long target, ReportingPeriod period) {
        return jdbc.sql("""
            select assessment.*, display_name from assessment join account on account.id = signed_by
            where target_id = ? and period = ? order by version desc
            """)
                .params(target, period.toString())
                .query((row, number) -> read(row))
                .list();
    }

    private static Assessment read(ResultSet row) throws SQLException {
        return new Assessment(
                row.getLong("target_id"),
                row.getInt("version"),
                AssessmentWord.valueOf(row.getString("word")),
                row.getString("reason"),
                new Conclusion(State.valueOf(row.getString("state")), row.getBigDecimal("attained")),
                row.getString("display_name"),
                row.getTimestamp("signed_at").toInstant());
    }
}
