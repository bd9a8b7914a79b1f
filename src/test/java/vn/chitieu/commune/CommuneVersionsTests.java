package vn.chitieu.commune;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.TestTransaction;
import vn.chitieu.DemoTest;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;

/** Whatever a commune's page shows moves the commune's version, once a transaction. */
@DemoTest
class CommuneVersionsTests {

    private static final String HERE = "28651";
    private static final String ELSEWHERE = "10642";

    @Autowired
    private CommuneVersions versions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataScopes scopes;

    private long version(String commune) {
        return versions.find(commune).orElseThrow().version();
    }

    private void change(String statement) {
        scopes.during(
                DataScope.EVERYTHING,
                () -> assertThat(jdbc.sql(statement).update()).isPositive());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update figure set note = 'x' where commune_code = '28651' and period = '2026-Q3'",
                "update evaluation set judged_at = now() where commune_code = '28651'",
                "update target set name = name || ' ' where commune_code = '28651' and code = 'VB-III.4.1-1'"
                        + " or commune_code = '28651' and parent_id is null",
                "update round set status = status where commune_code = '28651'",
                "update series set unit = unit where commune_code = '28651'",
                "update resolution set title = title where commune_code = '28651'",
                "update unit set name = name where commune_code = '28651'",
                "insert into charge select id, province_code, commune_code, 'Bí thư', 1, now() from target"
                        + " where commune_code = '28651' limit 1",
                "delete from assigned_plan where commune_code = '28651'",
                "delete from assignment where commune_code = '28651'",
                "insert into province_acceptance (series_id, period, version, province_code, commune_code, act, batch,"
                        + " by, at) select series_id, period, version, province_code, commune_code, 'ACCEPTED',"
                        + " gen_random_uuid(), entered_by, now() from figure where commune_code = '28651' and status <>"
                        + " 'EMPTY' limit 1",
                "insert into round_extension (province_code, commune_code, period, until, reason, asked_by, asked_at)"
                        + " select province_code, commune_code, period, due_on + 3, 'x', (select min(id) from account),"
                        + " now() from round where commune_code = '28651' and period = '2026-Q3'"
            })
    void movesWithAnyOfThese(String statement) {
        long here = version(HERE);
        long elsewhere = version(ELSEWHERE);
        TestTransaction.end();
        TestTransaction.start();
        change(statement);
        assertThat(version(HERE)).isEqualTo(here + 1);
        assertThat(version(ELSEWHERE)).isEqualTo(elsewhere);
    }

    @Test
    void movesOnceHoweverMuchATransactionChanges() {
        long before = version(HERE);
        TestTransaction.end();
        TestTransaction.start();
        change("update figure set note = 'x' where commune_code = '28651'");
        change("update evaluation set judged_at = now() where commune_code = '28651'");
        change("update figure set note = 'y' where commune_code = '28651'");
        assertThat(version(HERE)).isEqualTo(before + 1);
    }

    @Test
    void staysWhereNothingIsChanged() {
        long before = version(HERE);
        TestTransaction.end();
        TestTransaction.start();
        scopes.during(
                DataScope.EVERYTHING,
                () -> jdbc.sql("update figure set note = 'x' where commune_code = '28651' and period = '1999-Q1'")
                        .update());
        assertThat(version(HERE)).isEqualTo(before);
    }

    @Test
    void tellsWhetherWhoeverAsksReadsInternalDocuments() {
        scopes.during(DataScope.EVERYTHING, () -> {
            assertThat(versions.find("30445").orElseThrow().internal()).isTrue();
            assertThat(versions.find(HERE).orElseThrow().internal()).isFalse();
        });
    }

    @Test
    void isNothingForACommuneThatThereIsNot() {
        assertThat(versions.find("99999")).isEmpty();
    }
}
