package vn.chitieu.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.extraction.DocumentFacts;
import vn.chitieu.extraction.ExtractedTarget.Because;
import vn.chitieu.extraction.Undertaking;
import vn.chitieu.web.TypedText;

/** What drafts say beside their targets, as it was read. */
@Repository
@RequiredArgsConstructor
public class DraftParticulars {

    private final JdbcClient jdbc;

    /** Of a draft; nothing of one that was read before particulars were. */
    @Transactional(readOnly = true)
    public Particulars of(DocumentDraft draft) {
        List<DocumentFacts.Fact> facts = jdbc.sql("select * from intake_fact where draft_id = ?")
                .param(draft.id())
                .query((row, number) -> new DocumentFacts.Fact(
                        DocumentFacts.Kind.valueOf(row.getString("kind")),
                        row.getString("value"),
                        row.getString("words"),
                        row.getInt("line")))
                .list();
        List<Undertaking> undertakings = jdbc.sql(
                        "select * from intake_undertaking where draft_id = ? order by position")
                .param(draft.id())
                .query((row, number) -> undertaking(row))
                .list();
        return new Particulars(new DocumentFacts(facts), undertakings);
    }

    void add(long draft, Place place, Particulars particulars) {
        particulars.facts().facts().forEach(it -> add(draft, place, it));
        for (int i = 0; i < particulars.undertakings().size(); i++) {
            add(draft, place, i + 1, particulars.undertakings().get(i));
        }
    }

    private void add(long draft, Place place, DocumentFacts.Fact fact) {
        jdbc.sql("insert into intake_fact values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        draft,
                        place.province(),
                        place.commune(),
                        fact.kind().name(),
                        TypedText.line(fact.value()),
                        TypedText.lines(fact.words()),
                        fact.line())
                .update();
    }

    private void add(long draft, Place place, int position, Undertaking it) {
        jdbc.sql("insert into intake_undertaking values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        draft,
                        position,
                        place.province(),
                        place.commune(),
                        it.kind().name(),
                        TypedText.line(it.name()),
                        typed(it.lead()),
                        typed(it.advising()),
                        typed(it.supporting()),
                        typed(it.deadline()),
                        TypedText.lines(it.quote()),
                        it.line(),
                        it.because().stream().map(Because::field).toArray(String[]::new),
                        typed(it.because().stream().map(Because::words).toList()))
                .update();
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : TypedText.line(text);
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String[] typed(List<String> texts) {
        return texts.stream().map(TypedText::line).toArray(String[]::new);
    }

    private static Undertaking undertaking(ResultSet row) throws SQLException {
        String[] fields = strings(row, "because_fields");
        String[] words = strings(row, "because_words");
        List<Because> because = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            because.add(new Because(fields[i], words[i]));
        }
        return new Undertaking(
                Undertaking.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                said(row.getString("lead")),
                List.of(strings(row, "advising")),
                List.of(strings(row, "supporting")),
                said(row.getString("deadline")),
                row.getString("quote"),
                row.getInt("line"),
                because);
    }

    private static String[] strings(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
