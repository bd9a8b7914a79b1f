package vn.chitieu.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.database.OwnDatabase;
import vn.chitieu.reference.ReferenceData;

/** What administrators have decided about indicators outlives the next official list. */
class CatalogueAndListTests {

    private OwnDatabase database;
    private JdbcClient jdbc;

    @BeforeEach
    void loadTheList() throws SQLException {
        database = OwnDatabase.create();
        jdbc = JdbcClient.create(database.owner());
        load();
    }

    @Test
    void theListIsReadAsItIs() {
        assertThat(name("XH04")).isEqualTo(listed("XH04"));
        assertThat(jdbc.sql("select count(*) from indicator where position <> listed_position or changed")
                        .query((row, number) -> row.getLong(1))
                        .single())
                .isZero();
    }

    @Test
    void otherWordsWinOverTheNextList() throws SQLException {
        run("update indicator set name = 'Bao phủ BHYT', changed = true where code = 'XH04'");
        load();
        assertThat(name("XH04")).isEqualTo("Bao phủ BHYT");
        assertThat(listed("XH04")).isNotEqualTo("Bao phủ BHYT");
    }

    @Test
    void whatNobodyChangedFollowsTheNextList() throws SQLException {
        String listed = listed("XH04");
        run("update indicator set name = 'Tên cũ', listed_name = 'Tên cũ', definition = 'cũ' where code = 'XH04'");
        load();
        assertThat(name("XH04")).isEqualTo(listed);
    }

    @Test
    void theListStaysUpToDateBesideOtherWords() throws SQLException {
        String listed = listed("XH04");
        run("update indicator set name = 'Bao phủ BHYT', listed_name = 'Tên cũ', changed = true where code = 'XH04'");
        load();
        assertThat(name("XH04")).isEqualTo("Bao phủ BHYT");
        assertThat(listed("XH04")).isEqualTo(listed);
    }

    @Test
    void whatWasAddedAndWhatWasRetiredStayAsTheyAre() throws SQLException {
        run("insert into indicator (code, field, name, unit, position) values ('R01', 'Kinh tế', 'Vườn mẫu', '%', 4)");
        run("update indicator set retired_on = '2026-11-22' where code = 'XH05'");
        load();
        assertThat(name("R01")).isEqualTo("Vườn mẫu");
        assertThat(jdbc.sql("select retired_on is not null from indicator where code = 'XH05'")
                        .query((row, number) -> row.getBoolean(1))
                        .single())
                .isTrue();
    }

    private void load() throws SQLException {
        try (Connection connection = database.owner().getConnection()) {
            new ReferenceData().migrate(new Context() {
                @Override
                public Configuration getConfiguration() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Connection getConnection() {
                    return connection;
                }
            });
        }
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    private String name(String code) {
        return text("name", code);
    }

    private String listed(String code) {
        return text("listed_name", code);
    }

    private String text(String column, String code) {
        return jdbc.sql("select " + column + " from indicator where code = ?")
                .param(code)
                .query((row, number) -> row.getString(1))
                .single();
    }
}
