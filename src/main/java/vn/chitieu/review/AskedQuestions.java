package vn.chitieu.review;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.period.ReportingPeriod;

/** The questions that stood beside figures when a reviewer decided, and what came of them. */
@Repository
@RequiredArgsConstructor
public class AskedQuestions {

    private final JdbcClient jdbc;

    /**
     * How often a kind of question was worth asking.
     *
     * @param shown figures beside which it stood when a reviewer accepted or returned them
     * @param hits those of them that were returned then or later, or changed after closing
     */
    public record HitRate(Question.Kind kind, int shown, int hits) {}

    /** Keeps them once a version of a figure; whoever decides on it again adds nothing. */
    void keep(List<QueuedCell> cells, ReportingPeriod period, boolean returned, long by, Instant at) {
        List<Long> series = new ArrayList<>();
        List<Integer> versions = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        List<String> provinces = new ArrayList<>();
        List<String> communes = new ArrayList<>();
        for (QueuedCell cell : cells) {
            for (Question question : cell.questions()) {
                series.add(cell.cell().series());
                versions.add(cell.cell().version());
                kinds.add(question.kind().name());
                provinces.add(cell.cell().commune().provinceCode());
                communes.add(cell.cell().commune().code());
            }
        }
        if (series.isEmpty()) {
            return;
        }
        jdbc.sql("""
            insert into review_question (series_id, period, version, kind, province_code, commune_code, returned, by, at)
            select series_id, :period, version, kind, province_code, commune_code, :returned, :by, :at
            from unnest(:series, :versions, :kinds, :provinces, :communes)
                 as asked (series_id, version, kind, province_code, commune_code)
            on conflict do nothing
            """)
                .param("period", period.toString())
                .param("returned", returned)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("series", series.toArray(Long[]::new))
                .param("versions", versions.toArray(Integer[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .param("provinces", provinces.toArray(String[]::new))
                .param("communes", communes.toArray(String[]::new))
                .update();
    }

    /** Of all that a province has decided so far; every kind is there, also one that never came up. */
    @Transactional(readOnly = true)
    public List<HitRate> hitRates(String province) {
        Map<Question.Kind, HitRate> byKind = new EnumMap<>(Question.Kind.class);
        for (Question.Kind kind : Question.Kind.values()) {
            byKind.put(kind, new HitRate(kind, 0, 0));
        }
        jdbc.sql("""
            select kind, count(*) as shown, count(*) filter (where returned or exists (
                       select from figure_step step
                       where step.series_id = asked.series_id and step.period = asked.period
                         and step.version = asked.version and step.step = 'RETURNED' and step.at >= asked.at)
                   or exists (
                       select from figure_revision revision
                       where revision.series_id = asked.series_id and revision.period = asked.period
                         and revision.decision = 'APPROVED' and revision.decided_at >= asked.at)) as hits
            from review_question asked
            where province_code = ?
            group by kind
            """).param(province).query(row -> {
            Question.Kind kind = Question.Kind.valueOf(row.getString("kind"));
            byKind.put(kind, new HitRate(kind, row.getInt("shown"), row.getInt("hits")));
        });
        return List.copyOf(byKind.values());
    }
}
