package vn.chitieu.explanation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.evaluation.Evaluation;
import vn.chitieu.evaluation.Evaluations;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Round;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.TargetRows;

/** All that was ever explained and asked. */
@Repository
@RequiredArgsConstructor
public class Explanations {

    private final JdbcClient jdbc;
    private final TargetRows targets;
    private final Evaluations evaluations;
    private final RequiredExplanations required;

    /**
     * What has to be explained in a commune's period, in the order of its documents: every target in danger and every
     * missing figure, once for each series, and what the standing committee asks until it accepts the answer.
     */
    @Transactional(readOnly = true)
    public List<RequiredExplanation> requiredIn(String commune, ReportingPeriod period) {
        return required.in(commune, period);
    }

    /** A target that is judged in a round, with everything said about it; empty for one that is not. */
    @Transactional(readOnly = true)
    public Optional<ExplainedTarget> find(Round round, String code) {
        return targets.ofCommune(round.place().commune(), round.period()).stream()
                .filter(row -> row.description().code().equals(code))
                .findFirst()
                .flatMap(row -> Optional.ofNullable(evaluations
                                .at(List.of(row.id()), round.period())
                                .get(row.id()))
                        .map(evaluation -> explained(row, round, evaluation)));
    }

    private ExplainedTarget explained(TargetRow target, Round round, Evaluation evaluation) {
        List<Explanation> all = jdbc.sql("""
            select explanation.*, display_name from explanation join account on account.id = written_by
            where target_id = ? order by version desc
            """)
                .param(target.id())
                .query((row, number) -> read(row))
                .list();
        return new ExplainedTarget(
                target,
                round,
                evaluation,
                leads(target.id()),
                all.stream().filter(it -> it.period().equals(round.period())).toList(),
                all.stream()
                        .filter(it -> it.period().compareTo(round.period()) < 0)
                        .max(Comparator.comparing(Explanation::period).thenComparing(Explanation::version))
                        .orElse(null),
                inquiry(target.id(), round.period()));
    }

    /** What holds for each target of a commune at the end of a period; those without an explanation are left out. */
    @Transactional(readOnly = true)
    public Map<Long, Explanation> latestIn(String commune, ReportingPeriod period) {
        Map<Long, Explanation> latest = new HashMap<>();
        jdbc.sql("""
            select distinct on (target_id) explanation.*, display_name
            from explanation join account on account.id = written_by
            where commune_code = ? and period = ? order by target_id, version desc
            """).params(commune, period.toString()).query(row -> {
            latest.put(row.getLong("target_id"), read(row));
        });
        return latest;
    }

    /** What the standing committee asks about each target of a commune at the end of a period. */
    @Transactional(readOnly = true)
    public Map<Long, Inquiry> inquiriesIn(String commune, ReportingPeriod period) {
        Map<Long, List<Remark>> remarks = new HashMap<>();
        jdbc.sql("""
            select explanation_remark.*, display_name from explanation_remark join account on account.id = said_by
            where commune_code = ? and period = ? order by target_id, number
            """).params(commune, period.toString()).query(row -> {
            remarks.computeIfAbsent(row.getLong("target_id"), target -> new ArrayList<>())
                    .add(remark(row));
        });
        Map<Long, Inquiry> inquiries = new HashMap<>();
        remarks.forEach((target, said) -> inquiries.put(target, new Inquiry(said)));
        return inquiries;
    }

    private static Remark remark(ResultSet row) throws SQLException {
        return new Remark(
                Remark.Kind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("version", Integer.class),
                row.getString("display_name"),
                row.getTimestamp("said_at").toInstant());
    }

    private Set<Long> leads(long target) {
        return Set.copyOf(jdbc.sql("select unit_id from assignment where target_id = ? and part = 'LEAD'")
                .param(target)
                .query((row, number) -> row.getLong("unit_id"))
                .list());
    }

    private Inquiry inquiry(long target, ReportingPeriod period) {
        return new Inquiry(jdbc.sql("""
            select explanation_remark.*, display_name from explanation_remark join account on account.id = said_by
            where target_id = ? and period = ? order by number
            """)
                .params(target, period.toString())
                .query((row, number) -> remark(row))
                .list());
    }

    /** Adds a version after the one that was the latest; says whether it still was and the round is not closed. */
    boolean add(ExplainedTarget seen, Explanation.Content content, long writtenBy, Instant at) {
        Explanation.Request request = content.request();
        Explanation.Commitment commitment = content.commitment();
        return jdbc.sql("""
            insert into explanation (target_id, period, version, province_code, commune_code, state, cause_kind, cause,
                                     measures, request, request_to, request_by, commitment, commitment_by,
                                     promised_on, written_by, written_at)
            select :target, :period, :version, province_code, commune_code, :state, :kind, :cause, :measures,
                   :request::text, :requestTo::text, :requestBy::date, :commitment::text, :commitmentBy::date,
                   :promisedOn::date, :by, :at
            from round where commune_code = :commune and period = :period and status <> 'CLOSED'
            on conflict do nothing
            """)
                        .param("target", seen.target().id())
                        .param("period", seen.round().period().toString())
                        .param("version", seen.version() + 1)
                        .param("commune", seen.place().commune())
                        .param("state", seen.state().name())
                        .param("kind", content.kind().name())
                        .param("cause", content.cause())
                        .param("measures", content.measures())
                        .param("request", request == null ? null : request.what())
                        .param("requestTo", request == null ? null : request.to())
                        .param("requestBy", request == null ? null : request.by())
                        .param("commitment", commitment == null ? null : commitment.what())
                        .param("commitmentBy", commitment == null ? null : commitment.by())
                        .param("promisedOn", content.promisedOn())
                        .param("by", writtenBy)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Adds a step to the thread after those that were seen; says whether they were still all. */
    boolean add(ExplainedTarget seen, Remark remark, long saidBy) {
        return jdbc.sql("""
            insert into explanation_remark (target_id, period, number, province_code, commune_code, kind, text, due_on,
                                            version, said_by, said_at)
            values (:target, :period, :number, :province, :commune, :kind, :text, :due, :version, :by, :at)
            on conflict do nothing
            """)
                        .param("target", seen.target().id())
                        .param("period", seen.round().period().toString())
                        .param("number", seen.inquiry().remarks().size() + 1)
                        .param("province", seen.place().province())
                        .param("commune", seen.place().commune())
                        .param("kind", remark.kind().name())
                        .param("text", remark.text())
                        .param("due", remark.dueOn())
                        .param("version", remark.version())
                        .param("by", saidBy)
                        .param("at", remark.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Explanation read(ResultSet row) throws SQLException {
        String request = row.getString("request");
        String commitment = row.getString("commitment");
        return new Explanation(
                ReportingPeriod.parse(row.getString("period")),
                row.getInt("version"),
                new Explanation.Content(
                        CauseKind.valueOf(row.getString("cause_kind")),
                        row.getString("cause"),
                        row.getString("measures"),
                        request == null
                                ? null
                                : new Explanation.Request(request, row.getString("request_to"), day(row, "request_by")),
                        commitment == null ? null : new Explanation.Commitment(commitment, day(row, "commitment_by")),
                        row.getObject("promised_on", LocalDate.class)),
                State.valueOf(row.getString("state")),
                row.getString("display_name"),
                row.getTimestamp("written_at").toInstant());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        @Nullable LocalDate day = row.getObject(column, LocalDate.class);
        if (day == null) {
            throw new IllegalStateException("No " + column + " in a row that must have one");
        }
        return day;
    }
}
