package vn.chitieu.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;

/** A forgotten {@code where} shows nobody what belongs to somebody else. */
@DemoTest
class RowLevelSecurityTests {

    /** What is reported, judged or signed. */
    private static final List<String> FIGURES = List.of(
            "figure",
            "figure_version",
            "figure_step",
            "figure_revision",
            "figure_link",
            "round_extension",
            "snapshot",
            "evaluation",
            "assessment",
            "population_tick",
            "explanation",
            "explanation_remark",
            "evidence",
            "evidence_file",
            "task",
            "task_share",
            "task_target",
            "task_report",
            "past_result",
            "direction",
            "direction_step",
            "meeting",
            "meeting_item",
            "meeting_direction",
            "meeting_link",
            "charge",
            "province_acceptance",
            "review_question",
            "loaded_workbook",
            "report_section",
            "report_mark",
            "report_head");

    /** What is done with a round as a whole. */
    private static final List<String> OF_ROUNDS = List.of("round_extension", "snapshot", "loaded_workbook");

    /** What is asked for, of whom and by when. */
    private static final List<String> SET_UP = List.of(
            "round",
            "unit",
            "resolution",
            "series",
            "target",
            "target_variant",
            "assigned_plan",
            "path_point",
            "assignment",
            "former_rule",
            "commune_name",
            "population",
            "population_member",
            "cross_check",
            "cross_check_term",
            "intake_draft",
            "intake_card",
            "intake_fact",
            "intake_undertaking",
            "baseline_working",
            "baseline_part",
            "peer_group_member");

    /** Read before anybody's scope is known: it is what the scope is made from. */
    private static final Set<String> WITHOUT = Set.of("account_role");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataScopes scopes;

    @Autowired
    private ScopeOfCaller caller;

    @Autowired
    private DemoUsers users;

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    static Stream<String> tables() {
        return Stream.of(FIGURES, OF_ROUNDS, SET_UP).flatMap(List::stream);
    }

    private <T> T as(String username, Supplier<T> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(users.named(username), null, "ROLE_ANY"));
        return within(caller.get(), work);
    }

    private <T> T within(DataScope scope, Supplier<T> work) {
        List<T> result = new ArrayList<>();
        scopes.replace(scope, () -> result.add(work.get()));
        return result.getFirst();
    }

    private Set<String> communesIn(String table) {
        return new HashSet<>(jdbc.sql("select distinct commune_code from " + table)
                .query((row, number) -> row.getString(1))
                .list());
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    @Test
    void everyTableThatACommuneOwnsIsBound() {
        List<String> unbound =
                jdbc.sql("""
                    select relname from pg_class
                    join pg_attribute on attrelid = pg_class.oid and attname = 'commune_code' and not attisdropped
                    where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                      and (not relrowsecurity or not exists (select from pg_policy where polrelid = pg_class.oid))
                    """).query((row, number) -> row.getString(1)).list();
        assertThat(unbound).containsExactlyInAnyOrderElementsOf(WITHOUT);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aQueryWithoutWhereReturnsTheCommunesOwnRowsOnly(String table) {
        Set<String> all = communesIn(table);
        Set<String> own = as("vanphong-28651", () -> communesIn(table));
        assertThat(own).isSubsetOf("28651");
        assertThat(own.isEmpty()).isEqualTo(!all.contains("28651"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aQueryWithoutWhereReturnsTheProvincesOwnRowsOnly(String table) {
        Set<String> all = communesIn(table);
        assertThat(as("tinh-82", () -> communesIn(table)))
                .isEqualTo(all.contains("28651") ? Set.of("28651") : Set.of());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theNationalReaderReadsAll(String table) {
        assertThat(as("quocgia", () -> communesIn(table))).isEqualTo(communesIn(table));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void withoutAScopeThereIsNothing(String table) {
        assertThat(within(DataScope.NONE, () -> rows(table))).isZero();
    }

    @Test
    void anAdministratorReadsWhatIsAskedForAndNoFigure() {
        for (String table : FIGURES) {
            assertThat(as("quantri", () -> rows(table))).as(table).isZero();
        }
        assertThat(as("quantri", () -> rows("target")))
                .isEqualTo(rows("target"))
                .isPositive();
    }

    @Test
    void whoWasRemindedIsReadByThePortalItselfOnly() {
        jdbc.sql("""
            insert into reminder (account_id, province_code, commune_code, period, due_on, step, attempts, tried_at)
            select id, '82', '28651', '2026-Q3', date '2026-10-05', 0, 1, now()
            from account where username = 'vanphong-28651'
            """).update();
        assertThat(rows("reminder")).isEqualTo(1);
        for (String who : List.of("vanphong-28651", "tinh-82", "quocgia", "quantri")) {
            assertThat(as(who, () -> rows("reminder"))).as(who).isZero();
        }
    }

    /** Targets of internal documents are counted among them. */
    @Test
    void totalsAreReadByThoseWhoReadCommunesWholeAndWrittenByThePortalItselfOnly() {
        String add = "insert into commune_total select '28651', '2026-Q3', '82', 0, 1, 1, 0, 0, 0, 0 on conflict"
            + " (period, commune_code) do update set targets = 1, missed = 1, in_danger = 0, attention = 0, on_track ="
            + " 0, reached = 0";
        within(DataScope.EVERYTHING, () -> jdbc.sql(add).update());
        for (String who : List.of("tinh-82", "quocgia")) {
            assertThat(as(who, () -> rows("commune_total"))).as(who).isEqualTo(1);
        }
        for (String who : List.of("vanphong-28651", "hdnd-28651", "tinh-91", "quantri")) {
            assertThat(as(who, () -> rows("commune_total"))).as(who).isZero();
            assertThat(as(
                            who,
                            () -> jdbc.sql("update commune_total set missed = 0")
                                    .update()))
                    .as(who)
                    .isZero();
        }
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> as(
                        "vanphong-28651",
                        () -> jdbc.sql("insert into commune_total"
                                        + " select '28651', '2026-Q2', '82', 0, 1, 1, 0, 0, 0, 0")
                                .update()))
                .havingRootCause()
                .withMessageContaining("row-level security");
    }

    @Test
    void theTablesOfFiguresAreNotEmptyHere() {
        assertThat(Stream.of("figure", "figure_version", "evaluation"))
                .allSatisfy(table -> assertThat(rows(table)).isPositive());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void nobodyChangesOrRemovesWhatBelongsToTheNextCommune(String table) {
        for (String who : List.of("vanphong-31051", "thuongvu-28651", "tinh-82", "quocgia")) {
            Set<String> writable = who.equals("thuongvu-28651") ? Set.of("28651") : Set.of();
            String others = " where commune_code = '10642'";
            if (hasPrivilege(table, "update")) {
                assertThat(as(
                                who,
                                () -> jdbc.sql("update " + table + " set commune_code = commune_code" + others)
                                        .update()))
                        .as(who + " updates " + table + " " + writable)
                        .isZero();
            }
            if (hasPrivilege(table, "delete")) {
                assertThat(as(
                                who,
                                () -> jdbc.sql("delete from " + table + others).update()))
                        .as(who + " deletes from " + table)
                        .isZero();
            }
        }
    }

    private boolean hasPrivilege(String table, String privilege) {
        return jdbc.sql("select has_table_privilege(current_user, ?, ?)")
                .params(table, privilege)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    @Test
    void nobodyAddsARowToTheNextCommune() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> as("vanphong-28651", () -> jdbc.sql("""
                    insert into round (province_code, commune_code, period, status,
                                       opens_on, cut_off_on, due_on, closes_on)
                    select province_code, code, '2030-Q4', 'OPEN',
                           date '2030-12-01', date '2030-12-31', date '2031-01-10', date '2031-01-31'
                    from commune where code = '31051'
                    """).update()))
                .havingRootCause()
                .withMessageContaining("row-level security");
    }

    @Test
    void aReaderWritesNothingOfItsOwnCommuneEither() {
        assertThat(as("hdnd-28651", () -> rows("round"))).isPositive();
        assertThat(as(
                        "hdnd-28651",
                        () -> jdbc.sql("update round set commune_code = commune_code")
                                .update()))
                .isZero();
    }

    /** What belongs to a document; the one of 30445 is internal. */
    static Stream<String> tablesOfDocuments() {
        return tables().filter(table -> !Set.of(
                        "round",
                        "unit",
                        "commune_name",
                        "population",
                        "population_member",
                        "intake_draft",
                        "intake_card",
                        "intake_fact",
                        "intake_undertaking",
                        "loaded_workbook",
                        "round_extension",
                        "snapshot",
                        "evidence_file",
                        "peer_group_member",
                        "cross_check",
                        "cross_check_term",
                        "task",
                        "task_share",
                        "task_target",
                        "past_result",
                        "direction",
                        "direction_step",
                        "meeting",
                        "meeting_item",
                        "meeting_direction",
                        "meeting_link",
                        "report_section",
                        "report_mark",
                        "report_head",
                        "task_report")
                .contains(table));
    }

    @ParameterizedTest
    @MethodSource("tablesOfDocuments")
    void aQueryWithoutWhereReturnsNoRowOfAnInternalDocumentToAReader(String table) {
        assertThat(as("hdnd-30445", () -> rows(table))).isZero();
        assertThat(as("hdnd-28651", () -> rows(table))).isEqualTo(as("vanphong-28651", () -> rows(table)));
    }

    @ParameterizedTest
    @MethodSource("tablesOfDocuments")
    void thoseOfTheCommitteeAndAboveReadInternalDocumentsWhole(String table) {
        long all = jdbc.sql("select count(*) from " + table + " where commune_code = '30445'")
                .query((row, number) -> row.getLong(1))
                .single();
        for (String who : List.of("vanphong-30445", "thuongvu-30445", "kiemtra-30445", "tinh-91", "quocgia")) {
            assertThat(as(
                            who,
                            () -> jdbc.sql("select count(*) from " + table + " where commune_code = '30445'")
                                    .query((row, number) -> row.getLong(1))
                                    .single()))
                    .as(who)
                    .isEqualTo(all);
        }
    }

    @ParameterizedTest
    @MethodSource("tablesOfDocuments")
    void aUnitReadsOfAnInternalDocumentWhatItLeadsOrSupports(String table) {
        String key = table.equals("target") || table.equals("series") || table.equals("resolution")
                ? "id"
                : table.matches("figure.*|population_tick|province_acceptance|review_question")
                        ? "series_id"
                        : "target_id";
        String own = """
            select target.id, series_id, resolution_id from target
            where exists (select from assignment join unit on unit.id = unit_id
                          where target_id in (target.id, target.parent_id) and unit.commune_code = '30445'
                            and unit.name = 'Phòng Kinh tế')
            """;
        String column = key.equals("series_id") || table.equals("series")
                ? "series_id"
                : table.equals("resolution") ? "resolution_id" : "id";
        Set<Long> wanted = new HashSet<>(jdbc.sql("select distinct " + key + " from " + table + " where " + key
                        + " in (select " + column + " from (" + own + ") as own)")
                .query((row, number) -> row.getLong(1))
                .list());
        assertThat(as(
                        "kinhte-30445",
                        () -> new HashSet<>(jdbc.sql("select distinct " + key + " from " + table)
                                .query((row, number) -> row.getLong(1))
                                .list())))
                .isEqualTo(wanted);
    }

    @Test
    void aCrossCheckThatTakesAHiddenSeriesIsHiddenWhole() {
        assertThat(as("hdnd-28651", () -> rows("cross_check"))).isEqualTo(1);
        jdbc.sql("""
            update resolution set visibility = 'INTERNAL' where id =
            (select resolution_id from target join series on series.id = series_id
             where target.commune_code = '28651' and series.key = 'GRDP_REAL' limit 1)
            """).update();
        for (String table : List.of("cross_check", "cross_check_term")) {
            assertThat(as("hdnd-28651", () -> rows(table))).as(table).isZero();
            assertThat(as("vanphong-28651", () -> rows(table))).as(table).isPositive();
        }
    }

    @Test
    void whatAnInternalDocumentUndertakesIsReadByWhomItIsOpenToAndByTheUnitsThatHaveAShare() {
        for (String table : List.of("task", "task_target")) {
            assertThat(as("hdnd-30445", () -> rows(table))).as(table).isZero();
            assertThat(as("kinhte-30445", () -> rows(table))).as(table).isZero();
            assertThat(as("thuongvu-30445", () -> rows(table))).as(table).isPositive();
        }
        jdbc.sql("""
            insert into task_share (task_id, unit_id, province_code, commune_code, part)
            select (select min(id) from task where commune_code = '30445'), id, province_code, commune_code, 'LEAD'
            from unit where commune_code = '30445' and name = 'Phòng Kinh tế'
            """).update();
        assertThat(as("kinhte-30445", () -> rows("task"))).isEqualTo(1);
        assertThat(as("hdnd-30445", () -> rows("task_share"))).isZero();
    }

    @Test
    void aTaskOfAPublicDocumentDoesNotTellOfAHiddenTarget() {
        assertThat(as("hdnd-28651", () -> rows("task_target"))).isPositive();
        jdbc.sql("""
            insert into resolution (id, province_code, commune_code, code, type, title, issuer, visibility, first_year,
                                    last_year, version)
            select -1, province_code, commune_code, 'NB', 'PLAN', 'Kế hoạch nội bộ', 'Đảng ủy', 'INTERNAL', 2025, 2030, 0
            from resolution where commune_code = '28651' limit 1
            """).update();
        jdbc.sql("update target set resolution_id = -1 where id in (select target_id from task_target)"
                        + " and commune_code = '28651'")
                .update();
        assertThat(as("hdnd-28651", () -> rows("task_target"))).isZero();
        assertThat(as("hdnd-28651", () -> rows("task"))).isPositive();
    }

    @Test
    void whatThePastTermReachedIsReadLikeTheDocumentThatReportsIt() {
        assertThat(rows("past_result")).isPositive();
        for (String who : List.of("vanphong-30445", "thuongvu-30445", "kiemtra-30445", "tinh-91", "quocgia")) {
            assertThat(as(who, () -> rows("past_result"))).as(who).isEqualTo(rows("past_result"));
        }
        for (String who : List.of("hdnd-30445", "vanphong-31051", "quantri")) {
            assertThat(as(who, () -> rows("past_result"))).as(who).isZero();
        }
        assertThat(as("kinhte-30445", () -> rows("past_result")))
                .as("what its own targets followed")
                .isEqualTo(jdbc.sql("""
                    select count(distinct past_result.id)
                    from past_result
                    join target on target.id = past_result.target_id
                    join assignment on assignment.target_id in (target.id, target.parent_id)
                    join unit on unit.id = assignment.unit_id
                    where unit.name = 'Phòng Kinh tế' and unit.commune_code = '30445'
                    """).query(Long.class).single())
                .isPositive();
        jdbc.sql("update resolution set visibility = 'PUBLIC' where commune_code = '30445'")
                .update();
        for (String who : List.of("hdnd-30445", "kinhte-30445")) {
            assertThat(as(who, () -> rows("past_result"))).as(who).isEqualTo(94);
        }
        jdbc.sql("update past_result set resolution_id = null where commune_code = '30445'")
                .update();
        assertThat(as("hdnd-30445", () -> rows("past_result")))
                .as("of a document that is not here")
                .isZero();
        assertThat(as("vanphong-31051", () -> rows("past_result")))
                .as("of another commune")
                .isZero();
    }

    @Test
    void aReaderReadsNoEntryOfTheTrail() {
        assertThat(as("hdnd-28651", () -> rows("audit_entry"))).isZero();
    }

    @Test
    void whatADocumentShowsChangesAtOnce() {
        assertThat(as("hdnd-28651", () -> rows("target"))).isPositive();
        jdbc.sql("update resolution set visibility = 'INTERNAL' where commune_code = '28651'")
                .update();
        for (String table : List.of("resolution", "target", "series", "figure", "figure_version", "evaluation")) {
            assertThat(as("hdnd-28651", () -> rows(table))).as(table).isZero();
        }
        jdbc.sql("update resolution set visibility = 'PUBLIC' where commune_code = '28651'")
                .update();
        assertThat(as("hdnd-28651", () -> rows("target"))).isPositive();
    }

    @Test
    void aSeriesThatAPublicDocumentReadsTooIsShown() {
        long shared = jdbc.sql("""
            update target set series_id = (select min(series_id) from target where commune_code = '28651')
            where id = (select max(id) from target where commune_code = '28651' and series_id is not null)
            returning series_id
            """).query((row, number) -> row.getLong(1)).single();
        jdbc.sql("""
            insert into resolution (id, province_code, commune_code, code, type, title, issuer, visibility, first_year,
                                    last_year, version)
            select -1, province_code, commune_code, 'NB', 'PLAN', 'Kế hoạch nội bộ', 'Đảng ủy', 'INTERNAL', 2025, 2030, 0
            from resolution where commune_code = '28651' limit 1
            """).update();
        long own = as("hdnd-28651", () -> rows("target"));
        jdbc.sql("update target set resolution_id = -1 where id = (select max(id) from target where series_id = ?"
                        + " and commune_code = '28651')")
                .param(shared)
                .update();
        assertThat(as("hdnd-28651", () -> rows("target"))).isEqualTo(own - 1);
        assertThat(as(
                        "hdnd-28651",
                        () -> jdbc.sql("select count(*) from series where id = ?")
                                .param(shared)
                                .query((row, number) -> row.getLong(1))
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void aScopeEndsWithItsWorkAlsoWhenThatFails() {
        DataScope own = DataScope.ofCommune("28651");
        within(own, () -> {
            assertThatIllegalStateException()
                    .isThrownBy(() -> scopes.during(DataScope.EVERYTHING, () -> {
                        assertThat(communesIn("target")).hasSizeGreaterThan(1);
                        throw new IllegalStateException();
                    }));
            assertThat(communesIn("target")).containsExactly("28651");
            return true;
        });
    }

    @Test
    void theOwnersWorkCannotJoinATransactionOfThePages() {
        assertThatIllegalStateException().isThrownBy(() -> scopes.asOwner(() -> {}));
    }

    @Test
    void theRoleOfThePagesIsBound() {
        List<Boolean> may = jdbc.sql("select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles"
                        + " where rolname = current_user")
                .query((row, number) -> row.getBoolean(1))
                .list();
        assertThat(may).containsExactly(false);
        assertThat(jdbc.sql("select count(*) from pg_class where pg_get_userbyid(relowner) = current_user")
                        .query((row, number) -> row.getLong(1))
                        .single())
                .isZero();
    }
}
