package vn.chitieu.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.TargetRule;

/**
 * The rules of a target over time: which one judges a period, and whether any does.
 *
 * @param startsFrom the first period that the target counts in; null where it counts since its term began
 * @param versions earliest first, never empty
 */
public record RuleHistory(
        @Nullable ReportingPeriod startsFrom, @Nullable Retirement retirement, List<Version> versions) {

    /**
     * What a target is judged by for a while.
     *
     * @param number counts up with every amendment and every correction
     * @param unit of the judged value; absent for composites
     * @param from the first period judged by it; null for the first version
     * @param until the first period judged by the next one; null for the rule in force
     * @param ending why the next one followed; null for the rule in force
     */
    public record Version(
            int number,
            TargetRule rule,
            @Nullable String unit,
            Reading reading,
            @Nullable Baseline baseline,
            SortedMap<Integer, BigDecimal> path,
            @Nullable ReportingPeriod from,
            @Nullable ReportingPeriod until,
            @Nullable Amendment ending) {

        /** The same while no amendment had ended it. */
        Version inForce() {
            return new Version(number, rule, unit, reading, baseline, path, from, null, null);
        }
    }

    public RuleHistory {
        versions = List.copyOf(versions);
    }

    /** The history of a target that was never amended nor retired. */
    public static RuleHistory of(TargetRule rule, @Nullable String unit, @Nullable Baseline baseline) {
        return new RuleHistory(
                null,
                null,
                List.of(new Version(1, rule, unit, Reading.AS_REPORTED, baseline, new TreeMap<>(), null, null, null)));
    }

    static RuleHistory of(
            @Nullable ReportingPeriod startsFrom,
            @Nullable Retirement retirement,
            List<FormerRule> former,
            Version inForce) {
        List<Version> versions = new ArrayList<>();
        ReportingPeriod from = null;
        for (FormerRule rule : former) {
            versions.add(rule.toVersion(from));
            from = rule.until();
        }
        versions.add(inForce);
        return new RuleHistory(startsFrom, retirement, versions);
    }

    /** The rule that a period is judged by. */
    public Version at(ReportingPeriod period) {
        return versions.stream()
                .filter(version -> version.until() == null || endsBefore(period, version.until()))
                .findFirst()
                .orElseGet(this::latest);
    }

    /**
     * What was known of it at a moment, excluded: a rule that was amended since was still in force. When a retirement was
     * entered, and what a correction wrote over, is not kept.
     */
    public RuleHistory asKnown(Instant before) {
        List<Version> known = new ArrayList<>();
        for (Version version : versions) {
            Amendment ending = version.ending();
            if (ending == null || !ending.at().isBefore(before)) {
                known.add(version.inForce());
                break;
            }
            known.add(version);
        }
        return new RuleHistory(startsFrom, retirement, known);
    }

    public Version latest() {
        return versions.getLast();
    }

    /** The versions that an amendment has ended, earliest first. */
    public List<Version> former() {
        return versions.subList(0, versions.size() - 1);
    }

    /** Whether the target counts in a period: it has started and is not retired. */
    public boolean countsIn(ReportingPeriod period) {
        boolean started = startsFrom == null || !endsBefore(period, startsFrom);
        boolean retired = retirement != null && !endsBefore(period, retirement.from());
        return started && !retired;
    }

    /** A month belongs to the quarter it lies in, even though it ends earlier. */
    private static boolean endsBefore(ReportingPeriod period, ReportingPeriod from) {
        return period.lastDay().isBefore(from.firstDay());
    }
}
