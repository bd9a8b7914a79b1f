package vn.chitieu.evaluation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.Forecast;
import vn.chitieu.judging.Judgement;
import vn.chitieu.judging.Judgement.Flag;
import vn.chitieu.judging.Judgement.Numbers;
import vn.chitieu.judging.Outlook;
import vn.chitieu.judging.Reason;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;

/** Reads evaluations from the rows of their table. */
final class EvaluationRows {

    private EvaluationRows() {}

    /** @param row with every column but the inputs */
    static Evaluation read(ResultSet row) throws SQLException {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (String flag : (String[]) row.getArray("flags").getArray()) {
            flags.add(Flag.valueOf(flag));
        }
        Numbers numbers = new Numbers(
                row.getBigDecimal("attained"),
                row.getBigDecimal("required"),
                row.getBigDecimal("counted"),
                row.getBigDecimal("against"),
                row.getBigDecimal("ratio"),
                row.getBigDecimal("elapsed"),
                row.getObject("year", Integer.class),
                row.getObject("parts_reached", Integer.class),
                row.getObject("parts", Integer.class));
        return new Evaluation(
                row.getLong("target_id"),
                ReportingPeriod.parse(row.getString("period")),
                new Judgement(
                        State.valueOf(row.getString("state")),
                        Reason.valueOf(row.getString("reason")),
                        numbers,
                        flags,
                        outlook(row)),
                row.getObject("weakest_id", Long.class),
                row.getInt("rule_version"),
                row.getInt("bands"));
    }

    private static Outlook outlook(ResultSet row) throws SQLException {
        BigDecimal forecast = row.getBigDecimal("forecast");
        return new Outlook(
                row.getBigDecimal("goal"),
                period(row.getString("decided_by")),
                row.getBigDecimal("pace_so_far"),
                row.getBigDecimal("pace_needed"),
                forecast == null
                        ? null
                        : new Forecast(
                                forecast,
                                row.getBigDecimal("forecast_low"),
                                row.getBigDecimal("forecast_high"),
                                row.getInt("forecast_points")),
                period(row.getString("last_chance")));
    }

    private static @Nullable ReportingPeriod period(@Nullable String code) {
        return code == null ? null : ReportingPeriod.parse(code);
    }
}
