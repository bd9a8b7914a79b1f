package vn.chitieu.intake;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.extraction.SourceLine;

/** Documents that were read and are being looked through. */
@Repository
@RequiredArgsConstructor
public class Drafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * A draft in a list.
     *
     * @param fileName null where the text was pasted
     * @param seen how many of its cards somebody has decided about
     */
    public record Summary(long id, @Nullable String fileName, Instant readAt, int cards, int seen) {}

    /** Those of a commune that still have a card that may enter a resolution, the latest first. */
    @Transactional(readOnly = true)
    public List<Summary> open(String commune) {
        return jdbc.sql("""
            select draft.id, file_name, read_at, count(*) as cards, count(*) filter (where state <> 'PENDING') as seen
            from intake_draft draft join intake_card card on card.draft_id = draft.id
            where draft.commune_code = ? and discarded_at is null
            group by draft.id
            having bool_or(state in ('PENDING', 'ACCEPTED'))
            order by draft.id desc
            """)
                .param(commune)
                .query((row, number) -> new Summary(
                        row.getLong("id"),
                        row.getString("file_name"),
                        row.getObject("read_at", OffsetDateTime.class).toInstant(),
                        row.getInt("cards"),
                        row.getInt("seen")))
                .list();
    }

    /** One of a commune that was not discarded. */
    @Transactional(readOnly = true)
    public Optional<DocumentDraft> find(String commune, long id) {
        List<Card> cards = jdbc.sql(
                        "select * from intake_card where draft_id = ? and commune_code = ? order by position, id")
                .params(id, commune)
                .query((row, number) -> card(row))
                .list();
        return jdbc.sql("select * from intake_draft where id = ? and commune_code = ? and discarded_at is null")
                .params(id, commune)
                .query((row, number) -> draft(row, cards))
                .optional();
    }

    /** Keeps others from changing a draft until the transaction ends. */
    void lock(long draft) {
        jdbc.sql("select id from intake_draft where id = ? for update")
                .param(draft)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    long add(Place place, @Nullable Long resolution, SentDocument sent, List<SourceLine> lines, long by) {
        return jdbc.sql("""
            insert into intake_draft (province_code, commune_code, resolution_id, file_name, sha256, line_numbers, lines,
                                      read_by, read_at)
            values (:province, :commune, :resolution::bigint, :file::text, :sha256, :numbers, :lines, :by, :at)
            returning id
            """)
                .param("province", place.province())
                .param("commune", place.commune())
                .param("resolution", resolution)
                .param("file", sent.fileName())
                .param("sha256", sent.sha256())
                .param("numbers", lines.stream().map(SourceLine::number).toArray(Integer[]::new))
                .param("lines", lines.stream().map(SourceLine::text).toArray(String[]::new))
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** Where a card belongs that was read from a line: behind those read up to there. */
    BigDecimal positionAt(long draft, int line) {
        return jdbc.sql("select coalesce(max(position), 0) from intake_card where draft_id = ? and line <= ?")
                .params(draft, line)
                .query((row, number) -> row.getBigDecimal(1))
                .single();
    }

    BigDecimal positionOf(long card) {
        return jdbc.sql("select position from intake_card where id = ?")
                .param(card)
                .query((row, number) -> row.getBigDecimal(1))
                .single();
    }

    /** Adds a card, behind those that have the same position. */
    void add(long draft, Place place, BigDecimal position, Card card) {
        List<String> because = new ArrayList<>(card.because().keySet());
        CardFields fields = card.fields();
        jdbc.sql("""
            insert into intake_card (draft_id, province_code, commune_code, position, name, measure, comparator, low,
                                     high, unit, counted, horizon, deadline, direction, field, lead, supporting, quote,
                                     line, confidence, because_fields, because_words, number, indicator, accumulation,
                                     headings, state, amends)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        draft,
                        place.province(),
                        place.commune(),
                        position,
                        fields.name(),
                        fields.measure(),
                        fields.comparator(),
                        fields.low(),
                        fields.high(),
                        fields.unit(),
                        fields.counted(),
                        fields.horizon(),
                        fields.deadline(),
                        fields.direction(),
                        fields.field(),
                        fields.lead(),
                        fields.supporting(),
                        card.quote(),
                        card.line(),
                        card.confidence(),
                        because.toArray(String[]::new),
                        because.stream().map(card.because()::get).toArray(String[]::new),
                        fields.number(),
                        fields.indicator(),
                        fields.accumulation(),
                        card.headings().toArray(String[]::new),
                        card.state().name())
                .param(card.amends())
                .update();
    }

    /** Keeps what was typed, if the card is still at the version. */
    boolean correct(long card, int version, CardFields fields) {
        return jdbc.sql("""
            update intake_card set version = version + 1, name = ?, measure = ?, comparator = ?, low = ?, high = ?,
                   unit = ?, counted = ?, horizon = ?, deadline = ?, direction = ?, field = ?, lead = ?, supporting = ?,
                   number = ?, indicator = ?, accumulation = ?
            where id = ? and version = ? and state <> 'ENTERED'
            """)
                        .params(
                                fields.name(),
                                fields.measure(),
                                fields.comparator(),
                                fields.low(),
                                fields.high(),
                                fields.unit(),
                                fields.counted(),
                                fields.horizon(),
                                fields.deadline(),
                                fields.direction(),
                                fields.field(),
                                fields.lead(),
                                fields.supporting(),
                                fields.number(),
                                fields.indicator(),
                                fields.accumulation(),
                                card,
                                version)
                        .update()
                == 1;
    }

    void quote(long card, String quote) {
        jdbc.sql("update intake_card set quote = ? where id = ? and state <> 'ENTERED'")
                .params(quote, card)
                .update();
    }

    void put(long card, CardState state) {
        jdbc.sql("update intake_card set state = ? where id = ? and state <> 'ENTERED'")
                .params(state.name(), card)
                .update();
    }

    void setApart(long card) {
        jdbc.sql("""
            update intake_card set amends = null, state = case when state = 'UNCHANGED' then 'PENDING' else state end
            where id = ? and state <> 'ENTERED'
            """).param(card).update();
    }

    void enter(long card, String target) {
        jdbc.sql("update intake_card set state = 'ENTERED', became = ?, version = version + 1 where id = ?")
                .params(target, card)
                .update();
    }

    void belong(long draft, long resolution) {
        jdbc.sql("update intake_draft set resolution_id = ? where id = ?")
                .params(resolution, draft)
                .update();
    }

    void discard(long draft) {
        jdbc.sql("update intake_draft set discarded_at = ? where id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), draft)
                .update();
    }

    private static DocumentDraft draft(ResultSet row, List<Card> cards) throws SQLException {
        Integer[] numbers = (Integer[]) row.getArray("line_numbers").getArray();
        String[] texts = (String[]) row.getArray("lines").getArray();
        List<SourceLine> lines = new ArrayList<>(texts.length);
        for (int i = 0; i < texts.length; i++) {
            lines.add(SourceLine.paragraph(numbers[i], texts[i]));
        }
        return new DocumentDraft(
                row.getLong("id"),
                new Place(row.getString("province_code"), row.getString("commune_code")),
                row.getObject("resolution_id", Long.class),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getObject("read_at", OffsetDateTime.class).toInstant(),
                lines,
                cards);
    }

    private static Card card(ResultSet row) throws SQLException {
        String[] fields = (String[]) row.getArray("because_fields").getArray();
        String[] words = (String[]) row.getArray("because_words").getArray();
        Map<String, String> because = new HashMap<>();
        for (int i = 0; i < fields.length; i++) {
            because.put(fields[i], words[i]);
        }
        return new Card(
                row.getLong("id"),
                new CardFields(
                        row.getString("name"),
                        row.getString("measure"),
                        row.getString("comparator"),
                        row.getString("low"),
                        row.getString("high"),
                        row.getString("unit"),
                        row.getString("counted"),
                        row.getString("horizon"),
                        row.getString("deadline"),
                        row.getString("direction"),
                        row.getString("field"),
                        row.getString("lead"),
                        row.getString("supporting"),
                        row.getString("number"),
                        row.getString("indicator"),
                        row.getString("accumulation")),
                row.getString("quote"),
                row.getInt("line"),
                row.getBigDecimal("confidence"),
                because,
                List.of((String[]) row.getArray("headings").getArray()),
                CardState.valueOf(row.getString("state")),
                row.getString("amends"),
                row.getString("became"),
                row.getInt("version"));
    }
}
