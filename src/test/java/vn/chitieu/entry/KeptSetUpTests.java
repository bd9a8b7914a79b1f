package vn.chitieu.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.database.StatementCounting.statementsDuring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.DemoTest;
import vn.chitieu.commune.Place;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;
import vn.chitieu.database.StatementCounting.Statement;
import vn.chitieu.evaluation.TargetEvaluation;

/**
 * A node that keeps how a commune is set up saves and judges as one that reads it each time. What is saved here is
 * committed, so the context is nobody else's.
 */
@DemoTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = "chitieu.readings.kept=100")
@DirtiesContext
class KeptSetUpTests {

    private static final String[] SAVING = {"Standings", "EntryCells", "Figures", "JudgedCommunes", "Evaluations"};
    private static final String[] READING_AGAIN = {
        "Standings", "EntryCells", "EntryCells", "Figures", "JudgedCommunes", "JudgedCommunes", "Evaluations"
    };

    @Autowired
    private Desks desks;

    @Autowired
    private DataScopes scopes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TargetEvaluation evaluation;

    @Autowired
    private PlatformTransactionManager transactions;

    private Desk desk;
    private final Map<String, String> cells = new HashMap<>();

    @BeforeEach
    void aNodeThatKnowsTheCommune() {
        desk = desks.of("vanphong-28651", "28651", "2026-Q3");
        types("7");
        types("8");
    }

    private List<String> types(String value) {
        desk.open("NUMBER", "RATIO").forEach(series -> cells.put(series, value));
        try {
            return statementsDuring(() -> assertThat(desk.types(cells)).hasStatus(302)).stream()
                    .map(Statement::asker)
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the targets that read a cell which is typed into here. */
    private List<Map<String, Object>> judgements() {
        return scopes.during(
                DataScope.EVERYTHING,
                () -> jdbc.sql("""
                    select evaluation.* from evaluation
                    join target on target.id = target_id join series on series.id = series_id
                    where evaluation.commune_code = '28651' and period = '2026-Q3' and series.key = any(?) order by target_id
                    """).param(cells.keySet().toArray(String[]::new)).query().listOfRows().stream()
                        .map(row -> {
                            Map<String, Object> judged = new HashMap<>(row);
                            judged.remove("judged_at");
                            judged.put("flags", String.valueOf(row.get("flags")));
                            return judged;
                        })
                        .toList());
    }

    private List<Map<String, Object>> judgedAnew() {
        evaluation.evaluateAll(new Place("82", "28651"));
        return judgements();
    }

    private void change(String statement) {
        scopes.during(
                DataScope.EVERYTHING,
                () -> assertThat(jdbc.sql(statement).update()).isPositive());
    }

    @Test
    void readsNothingButFigures() throws Exception {
        List<Statement> saved = statementsDuring(() -> desk.types(Map.of("GRDP_SIZE", "12")));
        assertThat(saved).extracting(Statement::asker).containsExactly(SAVING);
        assertThat(saved)
                .filteredOn(it -> it.asker().equals("EntryCells") || it.asker().equals("JudgedCommunes"))
                .noneMatch(it -> it.sql().contains("resolution"));
    }

    @Test
    void drawsTheRowOfACellFromSixStatements() throws Exception {
        String value = "value-" + desk.id("GRDP_SIZE");
        desk.sends(Map.of(value, "13"));
        assertThat(statementsDuring(() -> desk.sends(Map.of(value, "14"))))
                .extracting(Statement::asker)
                .startsWith(SAVING)
                .endsWith(
                        "Figures", "EntryCells", "CrossChecks", "Evaluations", "RequiredExplanations", "EvidenceShelf")
                .hasSize(SAVING.length + 6);
    }

    @Test
    void judgesOneCellAsAllAreJudged() {
        for (String series : desk.open("NUMBER", "RATIO")) {
            desk.types(series, "9");
        }
        List<Map<String, Object>> kept = judgements();
        assertThat(kept).isEqualTo(judgedAnew());
    }

    @Test
    void readsAgainWhatHasChanged() {
        change("update target set baseline_value = baseline_value + 1 where commune_code = '28651'"
                + " and baseline_value is not null");
        assertThat(types("15")).containsExactly(READING_AGAIN);
        List<Map<String, Object>> kept = judgements();
        assertThat(types("16")).containsExactly(SAVING);
        types("15");
        assertThat(judgements()).isNotEmpty().isEqualTo(kept).isEqualTo(judgedAnew());
    }

    @Test
    void keepsNothingOfWhatIsTakenBack() {
        types("17");
        List<Map<String, Object>> before = judgements();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            change("update target set baseline_value = baseline_value + 1 where commune_code = '28651'"
                    + " and baseline_value is not null");
            assertThat(types("18")).containsExactly(READING_AGAIN);
            assertThat(types("19")).containsExactly(READING_AGAIN);
            status.setRollbackOnly();
        });
        change("update series set unit = unit where commune_code = '28651'");
        types("16");
        types("17");
        assertThat(judgements()).isEqualTo(before);
    }
}
