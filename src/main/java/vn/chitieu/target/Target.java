package vn.chitieu.target;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.Place;
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

    @Embedded
    private @Nullable Baseline baseline;

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

    public TargetRule rule() {
        return rule.toRule();
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

    /** Gives a unit its part in this target; a unit has one part at a time. */
    public void assign(long unit, Assignment.Part part) {
        assignments.removeIf(assignment -> assignment.unit() == unit);
        assignments.add(new Assignment(place, unit, part));
    }
}
