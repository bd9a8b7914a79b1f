package vn.chitieu.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.chitieu.DemoTest;

/** What the role that pages run as can do to the database, and what it cannot. */
@DemoTest
class WebRoleTests {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void isNoSuperuserBypassesNothingAndOwnsNothing() {
        assertThat(jdbc.sql("""
            select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication
            from pg_roles where rolname = current_user
            """).query().singleRow())
                .containsEntry("rolname", DatabaseRoles.WEB)
                .containsEntry("rolsuper", false)
                .containsEntry("rolbypassrls", false)
                .containsEntry("rolcreaterole", false)
                .containsEntry("rolcreatedb", false)
                .containsEntry("rolreplication", false);
        assertThat(strings("select relname from pg_class where relowner = current_user::regrole"))
                .isEmpty();
        assertThat(strings("select roleid::regrole::text from pg_auth_members where member = current_user::regrole"))
                .as("roles it could change into")
                .isEmpty();
    }

    @Test
    void deletesNothingThatIsRecorded() {
        assertThat(strings("""
            select relname from pg_class
            where relkind = 'r' and relnamespace = 'public'::regnamespace and has_table_privilege(oid, 'DELETE')
            """))
                .containsExactlyInAnyOrder(
                        "account_role",
                        "account_password",
                        "account_welcome",
                        "second_factor",
                        "recovery_code",
                        "target_variant",
                        "assigned_plan",
                        "path_point",
                        "assignment",
                        "cross_check_term",
                        "meeting_item",
                        "charge",
                        "task_share",
                        "task_target",
                        "reminder",
                        "scheduled_tasks",
                        "spring_session",
                        "spring_session_attributes");
        assertThat(strings("""
            select relname from pg_class
            where relkind = 'r' and relnamespace = 'public'::regnamespace and has_table_privilege(oid, 'TRUNCATE')
            """)).isEmpty();
    }

    @Test
    void leavesOfficialListsAndVersionsAsTheyAre() {
        assertThat(strings("""
            select relname from pg_class
            where relkind = 'r' and relnamespace = 'public'::regnamespace and not has_table_privilege(oid, 'UPDATE')
            """))
                .contains("province", "commune", "organ", "indicator", "figure_version", "flyway_schema_history");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from figure",
                "update figure_version set typed = ''",
                "delete from figure_version",
                "insert into province values ('00', 'Thử', 'PROVINCE')",
                "create table mine (id bigint)",
                "alter table figure disable row level security",
                "set role " + DatabaseRoles.OWNER
            })
    void isRefused(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"province 34", "commune 3321", "indicator 56"})
    void officialListsAreComplete(String list) {
        String[] expected = list.split(" ");
        assertThat(jdbc.sql("select count(*) from " + expected[0])
                        .query(Long.class)
                        .single())
                .isEqualTo(Long.parseLong(expected[1]));
    }

    @Test
    void everyRowOfACommuneNamesItsProvince() {
        assertThat(strings("""
            select table_name from information_schema.columns
            where table_schema = 'public' and column_name = 'commune_code'
              and table_name not in (select table_name from information_schema.columns
                                     where table_schema = 'public' and column_name = 'province_code')
            """)).isEmpty();
    }

    @Test
    void healthIsPublicAndSaysUp() {
        assertThat(mvc.get().uri("/actuator/health"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("UP");
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
