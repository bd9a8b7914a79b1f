package vn.chitieu.editing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.commune.Unit;
import vn.chitieu.commune.Units;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.target.AllSeries;
import vn.chitieu.target.AssignedPlan;
import vn.chitieu.target.Assignment;
import vn.chitieu.target.Baseline;
import vn.chitieu.target.Description;
import vn.chitieu.target.PathPoint;
import vn.chitieu.target.RuleWording;
import vn.chitieu.target.Series;
import vn.chitieu.target.Target;
import vn.chitieu.target.Targets;

/** What the audit trail keeps of documents, targets and series that are set up. */
@Component
@RequiredArgsConstructor
class EditingTrail {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final AuditTrail trail;
    private final Targets targets;
    private final AllSeries allSeries;
    private final Units units;
    private final RuleWording wording;

    void created(Resolution resolution) {
        record(resolution, Act.CREATED, null, fieldsOf(resolution).text());
    }

    /** @param before its fields when it was opened */
    void changed(Resolution resolution, AuditedFields before) {
        AuditedFields after = fieldsOf(resolution);
        if (!after.isSameAs(before)) {
            record(resolution, Act.CHANGED, before.unlike(after), after.unlike(before));
        }
    }

    void created(Target target) {
        created(target, null);
    }

    void created(Target target, @Nullable String reason) {
        record(target, Act.CREATED, null, fieldsOf(target).text(), reason);
    }

    /**
     * Records in what a target differs, if it does.
     *
     * @param before its fields when it was opened
     */
    void changed(Target target, Act act, AuditedFields before, @Nullable String reason) {
        AuditedFields after = fieldsOf(target);
        if (!after.isSameAs(before)) {
            record(target, act, before.unlike(after), after.unlike(before), reason);
        }
    }

    void created(Series series) {
        AuditedFields fields = new AuditedFields()
                .with("name", series.name())
                .with("unit", series.unit())
                .with("kind", series.kind())
                .with("cadence", series.cadence())
                .with("accumulation", series.accumulation())
                .with("scale", series.scale());
        trail.record(AuditEntry.of(series.place().chain(), Act.CREATED, AuditedKind.SERIES, series.key())
                .to(fields.text()));
    }

    AuditedFields fieldsOf(Resolution resolution) {
        return new AuditedFields()
                .with("type", resolution.type())
                .with("number", resolution.number())
                .with("title", resolution.title())
                .with("issuer", resolution.issuer())
                .with("issuedOn", resolution.issuedOn())
                .with("signerRole", resolution.signerRole())
                .with("carriesOut", resolution.carriesOut())
                .with("term", resolution.firstYear() + "–" + resolution.lastYear())
                .with("visibility", resolution.visibility())
                .with("note", resolution.note());
    }

    AuditedFields fieldsOf(Target target) {
        Description what = target.description();
        return new AuditedFields()
                .with("number", what.number())
                .with("name", what.name())
                .with("field", what.field())
                .with("official", what.official())
                .with("indicator", what.indicator())
                .with("direction", what.direction())
                .with("planGiver", what.planGiver())
                .with("confirmNote", what.confirmNote())
                .with("quote", target.quote())
                .with("parent", target.parent() == null ? null : codeOf(target.parent()))
                .with("series", target.series() == null ? null : keyOf(target.series()))
                .with("rule", wording.sentence(target.rule(), what.unit(), VIETNAMESE))
                .with("exactRule", target.rule())
                .with("unit", what.unit())
                .with("reading", target.reading())
                .with("ruleVersion", target.ruleVersion())
                .with("startsFrom", target.startsFrom())
                .with(
                        "retired",
                        target.retirement() == null ? null : target.retirement().from())
                .with(
                        "replacedBy",
                        target.retirement() == null ? null : target.retirement().replacement())
                .with("withheld", target.isWithheld() ? true : null)
                .with("baseline", textOf(target.baseline()))
                .with("path", pathOf(target))
                .with("plans", plansOf(target))
                .with("units", unitsOf(target));
    }

    private void record(Resolution resolution, Act act, @Nullable String before, @Nullable String after) {
        trail.record(AuditEntry.of(resolution.place().chain(), act, AuditedKind.RESOLUTION, resolution.code())
                .from(before)
                .to(after));
    }

    private void record(
            Target target, Act act, @Nullable String before, @Nullable String after, @Nullable String reason) {
        trail.record(AuditEntry.of(
                        target.place().chain(),
                        act,
                        AuditedKind.TARGET,
                        target.description().code())
                .from(before)
                .to(after)
                .because(reason));
    }

    private String codeOf(long target) {
        return targets.findById(target).orElseThrow().description().code();
    }

    private String keyOf(long series) {
        return allSeries.findById(series).orElseThrow().key();
    }

    private static @Nullable String textOf(@Nullable Baseline base) {
        return base == null ? null : base.year() + ": " + plain(base.value()) + " (" + base.source() + ")";
    }

    private static String pathOf(Target target) {
        return target.path().stream()
                .sorted(Comparator.comparingInt(PathPoint::year))
                .map(point -> point.year() + ": " + plain(point.level()))
                .collect(Collectors.joining("; "));
    }

    private static String plansOf(Target target) {
        return target.plans().stream()
                .sorted(Comparator.comparingInt(AssignedPlan::year))
                .map(plan -> new StringBuilder()
                        .append(plan.year())
                        .append(": ")
                        .append(plain(plan.amount()))
                        .append(plan.giver() == null ? "" : ", " + plan.giver())
                        .append(plan.document() == null ? "" : ", " + plan.document()))
                .collect(Collectors.joining("; "));
    }

    private String unitsOf(Target target) {
        return target.assignments().stream()
                .sorted(Comparator.comparing(Assignment::part).thenComparing(Assignment::unit))
                .map(it -> units.findById(it.unit()).map(Unit::name).orElseThrow() + " (" + it.part() + ")")
                .collect(Collectors.joining("; "));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
