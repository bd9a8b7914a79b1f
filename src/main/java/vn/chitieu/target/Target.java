package vn.chitieu.target;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.AllOf;
import vn.chitieu.target.rule.TargetRule;

/**
 * What a resolution commits its commune to: one measurement under one rule, or several parts under one number.
 *
 * <p>A part is a target too and names its composite as parent. What is counted is a {@link Series}.
 */
@Entity
@Getter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
public class Target {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "target_seq")
    @SequenceGenerator(name = "target_seq", sequenceName = "target_seq", allocationSize = 50)
    private @Nullable Long id;

    @Embedded
    private Place place;

    @Column(name = "resolution_id")
    private long resolution;

    @Column(name = "parent_id")
    private @Nullable Long parent;

    @Embedded
    private Description description;

    @Column(name = "series_id")
    private @Nullable Long series;

    @Embedded
    @Getter(AccessLevel.NONE)
    private RuleColumns rule;

    /** Counts up with every amendment and every correction. */
    @Column(name = "rule_version")
    private int ruleVersion = 1;

    @Column(name = "rule_from")
    @Getter(AccessLevel.NONE)
    private @Nullable ReportingPeriod ruleFrom;

    @Enumerated(EnumType.STRING)
    private Reading reading = Reading.AS_REPORTED;

    /** The document's own sentence. */
    private @Nullable String quote;

    @Column(name = "starts_from")
    private @Nullable ReportingPeriod startsFrom;

    @Embedded
    private @Nullable Retirement retirement;

    @Getter(AccessLevel.NONE)
    private boolean withheld;

    @Embedded
    private @Nullable Baseline baseline;

    @ElementCollection
    @CollectionTable(name = "former_rule", joinColumns = @JoinColumn(name = "target_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    @Getter(AccessLevel.NONE)
    private List<FormerRule> formerRules = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "target_variant", joinColumns = @JoinColumn(name = "target_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Variant> variants = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "assigned_plan", joinColumns = @JoinColumn(name = "target_id"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<AssignedPlan> plans = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "path_point", joinColumns = @JoinColumn(name = "target_id"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<PathPoint> path = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "assignment", joinColumns = @JoinColumn(name = "target_id"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<Assignment> assignments = new HashSet<>();

    @Version
    private @Nullable Integer version;

    private Target(Place place, long resolution, Description description, TargetRule rule) {
        this.place = place;
        this.resolution = resolution;
        this.description = description;
        this.rule = RuleColumns.of(rule);
    }

    /** A target that measures one series. */
    public static Target measuring(
            Place place, long resolution, Description description, long series, TargetRule rule) {
        Target target = new Target(place, resolution, description, rule);
        target.series = series;
        return target;
    }

    /** A target that is met when all its parts are. */
    public static Target composedOfParts(Place place, long resolution, Description description) {
        return new Target(place, resolution, description, new AllOf());
    }

    /** Makes this target a part of a composite. */
    public void becomePartOf(long composite) {
        this.parent = composite;
    }

    /** Makes this target count by itself. */
    public void standAlone() {
        this.parent = null;
    }

    /** Measures another series; only while no period was closed. */
    public void measure(long other) {
        this.series = other;
    }

    public TargetRule rule() {
        return rule.toRule();
    }

    /** Every rule this target was, is or will be judged by. */
    public RuleHistory rules() {
        return RuleHistory.of(
                startsFrom,
                retirement,
                formerRules,
                new RuleHistory.Version(
                        ruleVersion, rule(), description.unit(), reading, baseline, levels(), ruleFrom, null, null));
    }

    /**
     * Judges by another rule from a period on. The rule so far stays with the periods before, and with it its unit, its
     * base and its path.
     *
     * @throws IllegalArgumentException if the rule in force begins no earlier, the target has ended by then, or a
     *     composite would become a measurement or the other way round
     */
    public void amend(TargetRule next, @Nullable String unit, Reading nextReading, Amendment amendment) {
        ReportingPeriod begun = ruleFrom == null ? startsFrom : ruleFrom;
        if (begun != null && begun.compareTo(amendment.from()) >= 0) {
            throw new IllegalArgumentException("The rule in force begins in " + begun);
        }
        if (!rules().countsIn(amendment.from())) {
            throw new IllegalArgumentException(description.code() + " does not count in " + amendment.from());
        }
        formerRules.add(FormerRule.of(place, rules().latest(), rule, amendment));
        ruleFrom = amendment.from();
        correct(next, unit, nextReading);
    }

    /** Puts right what was typed wrongly, as if it had been so from the start; only while no period was closed by it. */
    public void correct(TargetRule right, @Nullable String unit, Reading rightReading) {
        if (right instanceof AllOf != (series == null)) {
            throw new IllegalArgumentException(description.code() + " cannot be judged by " + right);
        }
        rule = RuleColumns.of(right);
        reading = rightReading;
        description = description.withUnit(unit);
        ruleVersion++;
    }

    /** Ends this target: from a period on it is neither asked for nor judged. */
    public void retire(Retirement end) {
        if (!rules().countsIn(end.from()) && !end.from().equals(startsFrom)) {
            throw new IllegalArgumentException(description.code() + " does not count in " + end.from());
        }
        this.retirement = end;
    }

    /** Takes its end back, as if it had never been retired. */
    public void reinstate() {
        this.retirement = null;
    }

    /**
     * Names the target that takes the place of this retired one.
     *
     * @throws IllegalStateException if it is not retired
     */
    public void replaceBy(String code) {
        if (retirement == null) {
            throw new IllegalStateException(description.code() + " is not retired");
        }
        this.retirement = new Retirement(retirement.from(), retirement.reason(), code);
    }

    /** Counts from a period on, such as the one in which it replaces another. */
    public void startIn(ReportingPeriod first) {
        this.startsFrom = first;
    }

    /** Takes only a part of the series' fractions. */
    public void read(Reading part) {
        this.reading = part;
    }

    /** Changes how the target is known and where it stands; the unit belongs to the rule and stays. */
    public void describe(Description next) {
        this.description = next.withUnit(description.unit());
    }

    /** Whether its figures are kept out of the portal. */
    public boolean isWithheld() {
        return withheld;
    }

    /**
     * Keeps its figures out of the portal from now on: it is listed, and neither asked for nor judged.
     *
     * @throws IllegalStateException if a base, a level or a plan is entered
     */
    public void withhold() {
        if (carriesNumbers()) {
            throw new IllegalStateException(description.code() + " carries numbers");
        }
        this.withheld = true;
    }

    /** Whether a base, a level or a plan is entered, also of a former rule. */
    public boolean carriesNumbers() {
        return !plans.isEmpty()
                || rules().versions().stream()
                        .anyMatch(it -> it.baseline() != null || !it.path().isEmpty());
    }

    /** Lets its figures in again. */
    public void letIn() {
        this.withheld = false;
    }

    /** Keeps the document's own sentence. */
    public void quote(@Nullable String sentence) {
        this.quote = sentence;
    }

    private SortedMap<Integer, BigDecimal> levels() {
        SortedMap<Integer, BigDecimal> levels = new TreeMap<>();
        path.forEach(point -> levels.put(point.year(), point.level()));
        return levels;
    }

    /** Keeps another wording of the document beside the rule. */
    public void alsoStatedAs(String where, TargetRule wording) {
        variants.add(Variant.of(place, where, wording));
    }

    /** Enters where the way begins, in the series' unit; an earlier entry is replaced. */
    public void startFrom(Baseline start) {
        this.baseline = start;
    }

    /** Enters the plan handed down for a year, in the series' unit; an earlier one for that year is replaced. */
    public void handDown(int year, BigDecimal amount, @Nullable String giver, @Nullable String document) {
        plans.removeIf(plan -> plan.year() == year);
        plans.add(new AssignedPlan(place, year, amount, giver, document));
    }

    /** Sets the level to be reached by the end of a year; an earlier one for that year is replaced. */
    public void passThrough(int year, BigDecimal level) {
        path.removeIf(point -> point.year() == year);
        path.add(new PathPoint(place, year, level));
    }

    /** Forgets where the way begins. */
    public void startFromNothing() {
        this.baseline = null;
    }

    /** Takes back the level to be reached by the end of a year. */
    public void passBy(int year) {
        path.removeIf(point -> point.year() == year);
    }

    /** Takes back the plan handed down for a year. */
    public void takeBack(int year) {
        plans.removeIf(plan -> plan.year() == year);
    }

    /** Ends a unit's part in this target. */
    public void release(long unit) {
        assignments.removeIf(assignment -> assignment.unit() == unit);
    }

    /** Gives a unit its part in this target; a unit has one part at a time. */
    public void assign(long unit, Assignment.Part part) {
        assignments.removeIf(assignment -> assignment.unit() == unit);
        assignments.add(new Assignment(place, unit, part));
    }
}
