package vn.chitieu.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.database.StatementCounting.statementsDuring;
import static vn.chitieu.database.StatementCounting.statementsOf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chitieu.DemoTest;
import vn.chitieu.database.StatementCounting.Statement;

/** How often the portal asks the database does not depend on how much there is to save or to show. */
@DemoTest
class StatementCountTests {

    /** 61, 52 and 30 targets. */
    private static final String[] COMMUNES = {"10642", "28651", "30445"};

    /** How the person stands is asked on each request, of the session; the four others read, save, read and judge. */
    private static final String[] SAVING = {"Standings", "EntryCells", "Figures", "JudgedCommunes", "Evaluations"};

    /** What it takes to draw the row of a cell beside that; a node that knows the commune leaves three of them out. */
    private static final String[] ROW = {
        "Figures",
        "EntryCells",
        "FormerRules",
        "TargetRows",
        "JudgedTargets",
        "CrossChecks",
        "Evaluations",
        "RequiredExplanations",
        "EvidenceShelf"
    };

    @Autowired
    private Desks desks;

    @Test
    void aGridIsSavedInFourStatementsWhateverItsSize() throws Exception {
        Desk desk = desks.of("vanphong-28651", "28651", "2026-Q3");
        Map<String, String> oneCell = values(desk, 1, "10");
        Map<String, String> fifteenCells = values(desk, 15, "20");
        List<Statement> one =
                statementsDuring(() -> assertThat(desk.types(oneCell)).hasStatus(302));
        assertThat(desk.versions("GRDP_SIZE")).hasSize(1);
        long before = desk.versions();
        List<Statement> fifteen =
                statementsDuring(() -> assertThat(desk.types(fifteenCells)).hasStatus(302));
        assertThat(desk.versions() - before).isEqualTo(15);
        assertThat(one).extracting(Statement::asker).containsExactly(SAVING);
        assertThat(fifteen).extracting(Statement::asker).containsExactly(SAVING);
    }

    @Test
    void aCellIsSavedInFourStatementsBeforeItsRowIsDrawnInNine() throws Exception {
        Desk desk = desks.of("vanphong-28651", "28651", "2026-Q3");
        String value = "value-" + desk.id("GRDP_SIZE");
        String[] all = Stream.of(SAVING, ROW).flatMap(Arrays::stream).toArray(String[]::new);
        assertThat(statementsDuring(() -> desk.sends(Map.of(value, "41"))))
                .extracting(Statement::asker)
                .containsExactly(all);
        assertThat(statementsDuring(() -> desk.sends(Map.of(value, "42", "preview", "true"))))
                .extracting(Statement::asker)
                .containsExactly(all);
    }

    @Test
    void nothingIsWrittenWhereNothingChanged() throws Exception {
        Desk desk = desks.of("vanphong-28651", "28651", "2026-Q3");
        desk.types("GRDP_SIZE", "831,02");
        long changed = statementsOf(() -> desk.types("GRDP_SIZE", "832"));
        long unchanged = statementsOf(() -> desk.types("GRDP_SIZE", "832"));
        assertThat(unchanged).isLessThan(changed);
    }

    @Test
    void aGridOfAnySizeTakesTheSameStatements() throws Exception {
        assertThat(statementsFor("/periods/2026-Q3/entry").values())
                .containsOnly(statementsFor("/periods/2026-Q3/entry").get("28651"))
                .allSatisfy(count -> assertThat(count).isBetween(4L, 15L));
    }

    @Test
    void aCommunePageOfAnySizeTakesTheSameStatements() throws Exception {
        assertThat(statementsFor("").values())
                .containsOnly(statementsFor("").get("28651"))
                .allSatisfy(count -> assertThat(count).isBetween(4L, 12L));
    }

    private Map<String, Long> statementsFor(String page) throws Exception {
        Map<String, Long> counts = new HashMap<>();
        for (String commune : COMMUNES) {
            Desk desk = desks.of("vanphong-" + commune, commune, "2026-Q3");
            counts.put(commune, statementsOf(() -> desk.page("/communes/" + commune + page)));
        }
        return counts;
    }

    private static Map<String, String> values(Desk desk, int count, String value) {
        Map<String, String> values = new HashMap<>();
        values.put("GRDP_SIZE", value);
        desk.open("NUMBER", "RATIO").stream()
                .filter(series -> !series.equals("GRDP_SIZE"))
                .limit(count - 1L)
                .forEach(series -> values.put(series, value));
        return values;
    }
}
