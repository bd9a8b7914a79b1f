package vn.chitieu.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Cadence;

/**
 * What every generated commune counts.
 *
 * @param parts of a ratio: names and units of its two numbers
 * @param decimals of the figures and of base and goal; of a ratio's percentage two
 * @param base at the end of the first year, without its decimal point
 * @param goal at the end of the term, without its decimal point
 */
record Counted(
        String key,
        String name,
        String unit,
        SeriesKind kind,
        @Nullable Parts parts,
        List<String> scale,
        Cadence cadence,
        Accumulation accumulation,
        boolean seasonal,
        Course course,
        int decimals,
        long base,
        long goal) {

    /** @param cases how many the lower number counts, more or less */
    record Parts(String upper, String lower, String upperUnit, String lowerUnit, int cases) {}

    static final List<String> GRADES =
            List.of("Không hoàn thành", "Hoàn thành", "Hoàn thành tốt", "Hoàn thành xuất sắc");

    static Counted number(
            String key,
            String name,
            String unit,
            Accumulation accumulation,
            Course course,
            int decimals,
            long base,
            long goal) {
        return new Counted(
                key,
                name,
                unit,
                SeriesKind.NUMBER,
                null,
                List.of(),
                Cadence.QUARTER,
                accumulation,
                false,
                course,
                decimals,
                base,
                goal);
    }

    /** @param base in hundredths of a percent, as is the goal */
    static Counted ratio(
            String key, String name, Parts parts, Accumulation accumulation, Course course, long base, long goal) {
        return new Counted(
                key,
                name,
                "%",
                SeriesKind.RATIO,
                parts,
                List.of(),
                Cadence.QUARTER,
                accumulation,
                false,
                course,
                2,
                base,
                goal);
    }

    Counted asked(Cadence other) {
        return new Counted(
                key, name, unit, kind, parts, scale, other, accumulation, seasonal, course, decimals, base, goal);
    }

    Counted throughSeasons() {
        return new Counted(
                key, name, unit, kind, parts, scale, cadence, accumulation, true, course, decimals, base, goal);
    }

    static Counted state(String key, String name, Cadence cadence, Accumulation accumulation) {
        return new Counted(
                key,
                name,
                "đạt/chưa đạt",
                SeriesKind.STATE,
                null,
                List.of(),
                cadence,
                accumulation,
                false,
                Course.STATE,
                0,
                0,
                1);
    }

    static Counted grade(String key, String name) {
        return new Counted(
                key,
                name,
                "mức",
                SeriesKind.GRADE,
                null,
                GRADES,
                Cadence.YEAR,
                Accumulation.ANNUAL,
                false,
                Course.GRADE,
                0,
                2,
                3);
    }
}
