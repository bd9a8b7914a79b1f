package vn.chitieu.target;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.DemoTest;
import vn.chitieu.commune.Communes;
import vn.chitieu.commune.Place;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.Term;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.resolution.ResolutionType;
import vn.chitieu.resolution.Resolutions;
import vn.chitieu.resolution.Visibility;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.AllOf;
import vn.chitieu.target.rule.Cadence;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Criterion.Within.OverTop;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.Measure.YearChange;
import vn.chitieu.target.rule.SingleRule;
import vn.chitieu.target.rule.SingleRule.Written;
import vn.chitieu.target.rule.TargetRule;

/** Every kind of rule comes back from the database as it went in, by the entity and by the row that judging reads. */
@DemoTest
class RuleColumnsTests {

    private static final BigDecimal BOUND = new BigDecimal("98.60");
    private static final Criterion FLOOR = new Criterion.AtLeast(BOUND);
    private static final Horizon YEARLY = new Horizon.EveryYear();
    private static final Measure GRADED = new Measure.Graded(List.of("Không đạt", "Đạt, có \"dấu\" {lạ}", "Tốt"));

    @Autowired
    private Communes communes;

    @Autowired
    private Resolutions resolutions;

    @Autowired
    private AllSeries allSeries;

    @Autowired
    private Targets targets;

    @Autowired
    private JudgedTargets judged;

    @Autowired
    private TargetRows rows;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    static Stream<TargetRule> rules() {
        return Stream.of(
                        List.of(new AllOf()),
                        withEveryMeasure(),
                        withEveryCriterion(),
                        withEveryHorizon(),
                        withEveryWayOfWriting())
                .flatMap(List::stream);
    }

    private static List<SingleRule> withEveryMeasure() {
        Set<SingleRule> rules = new HashSet<>();
        for (Measure measure : List.of(
                new Measure.Level(),
                new Measure.RunningCount(),
                new Measure.BaseReduction(),
                new Measure.BaseIncrease(),
                new Measure.BaseMultiple(),
                new Measure.Coverage(true),
                new Measure.Coverage(false),
                new Measure.PlanShare())) {
            rules.add(new SingleRule(measure, FLOOR, YEARLY));
        }
        for (YearChange.Change change : YearChange.Change.values()) {
            for (YearChange.Size size : YearChange.Size.values()) {
                rules.add(new SingleRule(new YearChange(change, size, true), FLOOR, YEARLY));
                rules.add(new SingleRule(new YearChange(change, size, false), FLOOR, YEARLY));
            }
        }
        rules.add(new SingleRule(
                new Measure.AverageGrowth(2026, 2030),
                new Criterion.Within(new BigDecimal("8.0"), new BigDecimal("9.0"), OverTop.PASSES),
                new Horizon.OverTerm(2026, 2030)));
        rules.add(new SingleRule(GRADED, new Criterion.GradeAtLeast("Tốt"), YEARLY));
        rules.add(new SingleRule(new Measure.StateOf("được công nhận"), new Criterion.Reached(false), YEARLY));
        return List.copyOf(rules);
    }

    private static List<SingleRule> withEveryCriterion() {
        Stream<SingleRule> ofNumbers = Stream.of(
                        FLOOR,
                        new Criterion.Above(BOUND),
                        new Criterion.AtMost(BOUND),
                        new Criterion.Below(BOUND),
                        new Criterion.Exactly(BigDecimal.ZERO),
                        new Criterion.Within(BOUND, BOUND, OverTop.PASSES),
                        new Criterion.Within(new BigDecimal("-0.5"), new BigDecimal("1000000000.125"), OverTop.FAILS))
                .map(criterion -> new SingleRule(new Measure.Level(), criterion, YEARLY));
        Stream<SingleRule> ofStates = Stream.of(
                        new Criterion.Reached(true),
                        new Criterion.Reached(false),
                        new Criterion.Kept(true),
                        new Criterion.Kept(false))
                .map(criterion -> new SingleRule(new Measure.StateOf("giữ vững"), criterion, YEARLY));
        SingleRule ofGrades = new SingleRule(GRADED, new Criterion.GradeAtLeast("Đạt, có \"dấu\" {lạ}"), YEARLY);
        return Stream.of(ofNumbers, ofStates, Stream.of(ofGrades))
                .flatMap(it -> it)
                .toList();
    }

    private static List<SingleRule> withEveryHorizon() {
        return Stream.of(
                        new Horizon.ByEndOf(2030),
                        YEARLY,
                        new Horizon.EveryYearAndTerm(),
                        new Horizon.OverTerm(2026, 2030),
                        new Horizon.EveryPeriod())
                .map(horizon -> new SingleRule(
                        horizon instanceof Horizon.EveryYearAndTerm ? new Measure.PlanShare() : new Measure.Level(),
                        FLOOR,
                        horizon))
                .toList();
    }

    private static List<SingleRule> withEveryWayOfWriting() {
        return Stream.of(Written.IN_FULL, new Written(true, false), new Written(false, true), new Written(false, false))
                .map(written -> new SingleRule(new Measure.Level(), FLOOR, YEARLY, written))
                .toList();
    }

    @Test
    void noKindOfRuleIsLeftOut() {
        Set<Class<?>> covered = new HashSet<>();
        rules().forEach(rule -> {
            covered.add(rule.getClass());
            if (rule instanceof SingleRule single) {
                covered.add(single.measure().getClass());
                covered.add(single.criterion().getClass());
                covered.add(single.horizon().getClass());
            }
        });
        assertThat(covered)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(TargetRule.class, Measure.class, Criterion.class, Horizon.class)
                                .flatMap(RuleColumnsTests::kinds)
                                .toList());
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(RuleColumnsTests::kinds)
                : Stream.of(type);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleComesBackAsItWas(TargetRule rule) {
        Place place = communes.findByCode(communeWithoutTargets()).orElseThrow().place();
        Target target = aTarget(place, rule);
        target.alsoStatedAs("ở mục khác", rule);
        long id = targets.save(target).id();
        entities.flush();
        entities.clear();
        Target loaded = targets.findById(id).orElseThrow();
        assertThat(loaded.rule()).isEqualTo(rule);
        assertThat(loaded.variants()).singleElement().satisfies(variant -> {
            assertThat(variant.stated()).isEqualTo("ở mục khác");
            assertThat(variant.rule()).isEqualTo(rule);
        });
        assertThat(judged.ofCommune(place.commune()))
                .singleElement()
                .extracting(row -> row.rules().latest().rule())
                .isEqualTo(rule);
        assertThat(rows.ofCommune(place.commune()))
                .singleElement()
                .extracting(TargetRow::rule)
                .isEqualTo(rule);
    }

    private Target aTarget(Place place, TargetRule rule) {
        long resolution = resolutions
                .save(new Resolution(
                        place,
                        "NQ",
                        ResolutionType.RESOLUTION,
                        "Nghị quyết thử",
                        "Đại hội",
                        Visibility.PUBLIC,
                        Term.CURRENT))
                .id();
        Description description = new Description(
                "T-1",
                1,
                "1",
                "Chỉ tiêu thử",
                Field.ECONOMY,
                Origin.HEADLINE,
                true,
                false,
                null,
                "THU",
                "%",
                Direction.UP,
                null,
                null,
                null);
        if (rule instanceof AllOf) {
            return Target.composedOfParts(place, resolution, description);
        }
        Series series = allSeries.save(new Series(
                place,
                "S",
                "Thứ đếm được",
                new UnitOfMeasure("%"),
                SeriesKind.NUMBER,
                Cadence.QUARTER,
                Accumulation.LATEST));
        return Target.measuring(place, resolution, description, series.id(), rule);
    }

    private String communeWithoutTargets() {
        return jdbc.sql("select code from commune where code not in (select commune_code from target) limit 1")
                .query(String.class)
                .single();
    }
}
