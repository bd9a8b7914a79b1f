package vn.chitieu.target;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.target.rule.TargetRule;

/** A rule as the columns of its target hold it, for rows that are written past JPA. */
public final class RuleCells {

    /** In the order of {@link #of}. */
    public static final String COLUMNS =
            "measure, change, change_size, both_zero, accumulating, scale, state, criterion, low, high, over_top,"
                    + " falling, grade, by_people, horizon, from_year, to_year, comparator_written, deadline_written";

    private RuleCells() {}

    public static List<@Nullable Object> of(TargetRule rule) {
        RuleColumns columns = RuleColumns.of(rule);
        return Arrays.asList(
                columns.measure(),
                columns.change(),
                columns.changeSize(),
                columns.bothZero(),
                columns.accumulating(),
                columns.scale(),
                columns.state(),
                columns.criterion(),
                columns.low(),
                columns.high(),
                columns.overTop(),
                columns.falling(),
                columns.grade(),
                columns.byPeople(),
                columns.horizon(),
                columns.fromYear(),
                columns.toYear(),
                columns.comparatorWritten(),
                columns.deadlineWritten());
    }
}
