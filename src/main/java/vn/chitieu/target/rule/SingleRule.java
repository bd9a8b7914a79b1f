package vn.chitieu.target.rule;

/**
 * One measurement held against one criterion at one horizon.
 *
 * @param written which of comparator and deadline stand in the document; the others were inferred by convention
 */
public record SingleRule(Measure measure, Criterion criterion, Horizon horizon, Written written) implements TargetRule {

    /**
     * What the document says in words. "Đạt 98%" names no comparator (read as at least, G1); a target without a year
     * is due at the end of the term (G6).
     */
    public record Written(boolean comparator, boolean deadline) {

        public static final Written IN_FULL = new Written(true, true);
    }

    public SingleRule(Measure measure, Criterion criterion, Horizon horizon) {
        this(measure, criterion, horizon, Written.IN_FULL);
    }

    /**
     * Refuses what nobody could judge: growth decided at another year than its window's last, a yearly comparison or a
     * yearly plan with a deadline, the years' sum of anything but plans.
     */
    public SingleRule {
        boolean fits = switch (measure) {
            case Measure.Graded graded ->
                criterion instanceof Criterion.GradeAtLeast floor
                        && graded.scale().contains(floor.grade());
            case Measure.StateOf state -> criterion instanceof Criterion.Reached || criterion instanceof Criterion.Kept;
            case Measure.Level level -> criterion instanceof Criterion.OfNumber;
            case Measure.RunningCount count -> criterion instanceof Criterion.OfNumber;
            case Measure.AverageGrowth growth ->
                criterion instanceof Criterion.OfNumber
                        && horizon.equals(new Horizon.OverTerm(growth.firstYear(), growth.lastYear()));
            case Measure.YearChange change ->
                criterion instanceof Criterion.OfNumber && horizon instanceof Horizon.EveryYear;
            case Measure.BaseReduction cut -> criterion instanceof Criterion.OfNumber;
            case Measure.BaseIncrease increase -> criterion instanceof Criterion.OfNumber;
            case Measure.BaseMultiple multiple -> criterion instanceof Criterion.OfNumber;
            case Measure.Coverage coverage -> criterion instanceof Criterion.OfNumber;
            case Measure.PlanShare share ->
                criterion instanceof Criterion.OfNumber
                        && !(horizon instanceof Horizon.ByEndOf)
                        && !(horizon instanceof Horizon.OverTerm);
        };
        boolean sumsPlans = horizon instanceof Horizon.EveryYearAndTerm;
        if (!fits || sumsPlans && !(measure instanceof Measure.PlanShare)) {
            throw new IllegalArgumentException(measure + " cannot be held against " + criterion + " " + horizon);
        }
    }
}
