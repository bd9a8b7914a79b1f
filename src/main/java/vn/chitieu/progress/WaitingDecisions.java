package vn.chitieu.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;

/** What waits for somebody's word: so that it is found on the page they open first, and not only on the round's. */
@Repository
@RequiredArgsConstructor
public class WaitingDecisions {

    private final JdbcClient jdbc;

    /** What is to be decided. */
    public enum Kind {
        VERIFICATION,
        REVISION,
        EXTENSION,
        /** Figures that came by a link. */
        GIVEN
    }

    /**
     * Decisions that wait.
     *
     * @param place name of the commune
     * @param count how many of them
     */
    public record Waiting(Kind kind, String commune, String place, String period, int count) {

        /** Where they are decided. */
        public String address() {
            String page = switch (kind) {
                case VERIFICATION, REVISION -> "/round";
                case EXTENSION -> "/extension";
                case GIVEN -> "/links";
            };
            return "/communes/" + commune + "/periods/" + period + page;
        }
    }

    /** Figures to verify and revisions to approve, of those this person did not enter or ask for; empty for others. */
    @Transactional(readOnly = true)
    public List<Waiting> ofCommittee(String commune, CurrentUser user) {
        if (!user.isStandingCommitteeOf(commune)) {
            return List.of();
        }
        return jdbc.sql("""
            select 'VERIFICATION' as kind, code, name, period, count(*) as waiting
            from figure join commune on code = figure.commune_code
            where figure.commune_code = :commune and status = 'SUBMITTED' and entered_by <> :user
            group by code, name, period
            union all
            select 'REVISION', code, name, period, count(*)
            from figure_revision join commune on code = figure_revision.commune_code
            where figure_revision.commune_code = :commune and decision is null and asked_by <> :user
            group by code, name, period
            order by period, kind
            """)
                .param("commune", commune)
                .param("user", user.id())
                .query((row, number) -> read(row))
                .list();
    }

    /** Figures that came by a link and that the Party office has to confirm; empty for others. */
    @Transactional(readOnly = true)
    public List<Waiting> ofOffice(String commune, CurrentUser user) {
        if (!user.isPartyOfficeOf(commune)) {
            return List.of();
        }
        return jdbc.sql("""
            select 'GIVEN' as kind, code, name, period, count(*) as waiting
            from figure_link join commune on code = figure_link.commune_code
            where figure_link.commune_code = ? and given_at is not null and decision is null
            group by code, name, period
            order by period
            """).param(commune).query((row, number) -> read(row)).list();
    }

    /** Requests for more time in a province; empty for who does not review it. */
    @Transactional(readOnly = true)
    public List<Waiting> ofProvince(String province, CurrentUser user) {
        if (!user.mayReviewProvince(province)) {
            return List.of();
        }
        return jdbc.sql("""
            select 'EXTENSION' as kind, code, name, period, 1 as waiting
            from round_extension join commune on code = round_extension.commune_code
            where round_extension.province_code = ? and decision is null
            order by asked_at
            """).param(province).query((row, number) -> read(row)).list();
    }

    private static Waiting read(ResultSet row) throws SQLException {
        return new Waiting(
                Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                row.getString("period"),
                row.getInt("waiting"));
    }
}
