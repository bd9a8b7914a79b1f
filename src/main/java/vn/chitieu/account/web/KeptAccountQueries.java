package vn.chitieu.account.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.Role;
import vn.chitieu.account.web.AccountsPage.Asked;
import vn.chitieu.account.web.AccountsPage.Held;
import vn.chitieu.account.web.AccountsPage.Line;

/** Lists of accounts for those who keep them. */
@Repository
@Transactional(readOnly = true)
@RequiredArgsConstructor
class KeptAccountQueries {

    /** The same as {@code KeptAccounts} asks of one account. */
    private static final String KEPT = """
        from account
        where (:everywhere
               or not exists (select from account_role
                              where account_id = account.id
                                and (province_code is null or province_code <> all(:own)))
                  and (account.home_province_code = any(:own)
                       or exists (select from account_role where account_id = account.id)))
          and (unaccent(lower(display_name)) like :pattern or username like :pattern
               or lower(coalesce(email, '')) like :pattern)
        """;

    /** The oldest; the others come when these are done. */
    private static final int MOST_REMOVALS = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param number from 1; the last one if there are not so many */
    AccountsPage page(String search, int number, CurrentUser by) {
        long total = kept("select count(*) " + KEPT, search, by)
                .query((row, at) -> row.getLong(1))
                .single();
        int pages = (int) Math.max(1, (total + AccountsPage.SIZE - 1) / AccountsPage.SIZE);
        int page = Math.clamp(number, 1, pages);
        List<Line> bare = kept("""
            select id, username, display_name, enabled, locked_at, last_sign_in_at
            """ + KEPT + " order by username limit :size offset :skipped", search, by)
                .param("size", AccountsPage.SIZE)
                .param("skipped", (page - 1) * AccountsPage.SIZE)
                .query((row, at) -> line(row))
                .list();
        Map<Long, List<HeldBy>> held =
                heldBy(bare.stream().map(Line::id).toList()).stream().collect(Collectors.groupingBy(HeldBy::account));
        return new AccountsPage(
                search,
                total,
                page,
                pages,
                bare.stream()
                        .map(it -> withRoles(it, held.getOrDefault(it.id(), List.of())))
                        .toList(),
                removalsAsked(by));
    }

    private List<Asked> removalsAsked(CurrentUser by) {
        return kept(
                        "select id, display_name, removal_asked_at " + KEPT
                                + " and removal_asked_at is not null order by removal_asked_at, id limit :most",
                        "",
                        by)
                .param("most", MOST_REMOVALS)
                .query((row, at) -> new Asked(
                        row.getLong("id"),
                        row.getString("display_name"),
                        row.getTimestamp("removal_asked_at").toInstant()))
                .list();
    }

    /** The roles of one account, those that have run out too. */
    List<Held> heldBy(long account) {
        return heldBy(List.of(account)).stream().map(HeldBy::held).toList();
    }

    private record HeldBy(long account, Held held) {}

    private JdbcClient.StatementSpec kept(String sql, String search, CurrentUser by) {
        return jdbc.sql("with typed as (select '%' || replace(replace(replace(unaccent(lower(:search)), '\\', '\\\\'),"
                        + " '%', '\\%'), '_', '\\_') || '%' as pattern) "
                        + sql.replace(":pattern", "(select pattern from typed)"))
                .param("search", search)
                .param("everywhere", by.isAdministratorEverywhere())
                .param("own", by.administeredProvinces().toArray(String[]::new));
    }

    private List<HeldBy> heldBy(List<Long> accounts) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
            select account_id, role, held.province_code, held.commune_code, held.unit_id, until_day,
                   concat_ws(', ', unit.name, commune.name, province.name) as place
            from account_role held
            left join province on province.code = held.province_code
            left join commune on commune.code = held.commune_code
            left join unit on unit.id = held.unit_id
            where account_id = any(:accounts)
            order by account_id, role, held.province_code, held.commune_code, unit.name collate "vi-x-icu"
            """)
                .param("accounts", accounts.toArray(Long[]::new))
                .query((row, at) -> new HeldBy(row.getLong("account_id"), held(row, today)))
                .list();
    }

    private static Held held(ResultSet row, LocalDate today) throws SQLException {
        @Nullable LocalDate until = row.getObject("until_day", LocalDate.class);
        return new Held(
                Role.valueOf(row.getString("role")),
                row.getString("place"),
                row.getString("province_code"),
                row.getString("commune_code"),
                row.getObject("unit_id", Long.class),
                until,
                until != null && until.isBefore(today));
    }

    private static Line line(ResultSet row) throws SQLException {
        @Nullable Timestamp lastSignIn = row.getTimestamp("last_sign_in_at");
        return new Line(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getBoolean("enabled"),
                row.getTimestamp("locked_at") != null,
                lastSignIn == null ? null : lastSignIn.toInstant(),
                List.of());
    }

    private static Line withRoles(Line line, List<HeldBy> roles) {
        return new Line(
                line.id(),
                line.username(),
                line.displayName(),
                line.enabled(),
                line.locked(),
                line.lastSignInAt(),
                roles.stream().map(HeldBy::held).toList());
    }
}
