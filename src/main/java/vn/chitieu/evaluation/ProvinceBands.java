package vn.chitieu.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.judging.Bands;

/** The bands that provinces have set; a province that has set none goes by the portal's own. */
@Repository
@RequiredArgsConstructor
public class ProvinceBands {

    /** What {@link #beside} reads of bands, in a query of something else. */
    static final String BESIDE = "bands.version as bands_version, on_track, attention, at_risk, on_track_points,"
            + " attention_points, at_risk_points";

    private final JdbcClient jdbc;

    /** A version of a province's bands, with who set it and why. */
    public record Setting(Bands bands, String reason, String setBy, Instant setAt) {}

    /** The bands in force. */
    @Transactional(readOnly = true)
    public Bands of(String province) {
        return jdbc.sql("select * from bands where province_code = ? order by version desc limit 1")
                .param(province)
                .query((row, number) -> read(row))
                .optional()
                .orElse(Bands.DEFAULT);
    }

    /** The bands that were in force at a moment, excluded. */
    Bands of(String province, Instant before) {
        return jdbc.sql("select * from bands where province_code = ? and set_at < ? order by version desc limit 1")
                .params(province, before.atOffset(ZoneOffset.UTC))
                .query((row, number) -> read(row))
                .optional()
                .orElse(Bands.DEFAULT);
    }

    /** The bands of a version that evaluations name. */
    Bands version(int version) {
        return jdbc.sql("select * from bands where version = ?")
                .param(version)
                .query((row, number) -> read(row))
                .optional()
                .orElse(Bands.DEFAULT);
    }

    /** All that a province has set, latest first. */
    @Transactional(readOnly = true)
    public List<Setting> history(String province) {
        return jdbc.sql("""
            select bands.*, account.display_name from bands join account on account.id = set_by
            where province_code = ? order by version desc
            """)
                .param(province)
                .query((row, number) -> setting(row))
                .list();
    }

    /** Lets one person at a time set the bands of a province, until the transaction ends. */
    void lock(String province) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('bands'), hashtext(?))")
                .param(province)
                .query((row, number) -> number)
                .single();
    }

    /** Adds a version; earlier ones stay, since evaluations name them. */
    Bands add(String province, Bands bands, String reason, long setBy, Instant setAt) {
        return jdbc.sql("""
            insert into bands (province_code, on_track, attention, at_risk, on_track_points, attention_points,
                               at_risk_points, reason, set_by, set_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            returning *
            """)
                .params(
                        province,
                        bands.onTrack(),
                        bands.attention(),
                        bands.atRisk(),
                        bands.onTrackPoints(),
                        bands.attentionPoints(),
                        bands.atRiskPoints(),
                        reason,
                        setBy,
                        setAt.atOffset(ZoneOffset.UTC))
                .query((row, number) -> read(row))
                .single();
    }

    private static Setting setting(ResultSet row) throws SQLException {
        return new Setting(
                read(row),
                row.getString("reason"),
                row.getString("display_name"),
                row.getTimestamp("set_at").toInstant());
    }

    /** The portal's own where none stand beside the row. */
    static Bands beside(ResultSet row) throws SQLException {
        return row.getString("bands_version") == null ? Bands.DEFAULT : read(row, "bands_version");
    }

    private static Bands read(ResultSet row) throws SQLException {
        return read(row, "version");
    }

    private static Bands read(ResultSet row, String version) throws SQLException {
        return new Bands(
                row.getInt(version),
                row.getBigDecimal("on_track"),
                row.getBigDecimal("attention"),
                row.getBigDecimal("at_risk"),
                row.getBigDecimal("on_track_points"),
                row.getBigDecimal("attention_points"),
                row.getBigDecimal("at_risk_points"));
    }
}
