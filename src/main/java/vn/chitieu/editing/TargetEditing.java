package vn.chitieu.editing;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.commune.Place;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.RoundStatus;
import vn.chitieu.progress.Rounds;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.target.AllSeries;
import vn.chitieu.target.Amendment;
import vn.chitieu.target.AssignedPlan;
import vn.chitieu.target.Assignment;
import vn.chitieu.target.Description;
import vn.chitieu.target.Origin;
import vn.chitieu.target.PathPoint;
import vn.chitieu.target.Retirement;
import vn.chitieu.target.RuleHistory;
import vn.chitieu.target.Series;
import vn.chitieu.target.Target;
import vn.chitieu.target.Targets;
import vn.chitieu.target.TargetsChanged;

/** Adding, changing, amending and retiring targets; the rounds that are not closed are judged again each time. */
@Service
@RequiredArgsConstructor
public class TargetEditing {

    private final Targets targets;
    private final AllSeries allSeries;
    private final Rounds rounds;
    private final ApplicationEventPublisher events;
    private final EditingTrail trail;
    private final Withholding withholding;
    private final Clock clock;

    /**
     * Adds a target to a document in the place of one that is retired.
     *
     * @throws NotReplaceable if that one has come back or has its replacement already
     */
    @Transactional
    public Target replace(Target retired, Resolution document, TargetDraft draft) {
        Target former = targets.findById(requireNonNull(retired.id())).orElseThrow();
        if (!mayReplace(former)) {
            throw new NotReplaceable(former.description().code());
        }
        AuditedFields before = trail.fieldsOf(former);
        Target added = add(document, draft);
        former.replaceBy(added.description().code());
        targets.save(former);
        trail.changed(former, Act.REPLACED, before, null);
        return added;
    }

    /** Whether a target has ended and none that still stands has taken its place. */
    @Transactional(readOnly = true)
    public boolean mayReplace(Target target) {
        Retirement end = target.retirement();
        return end != null
                && (end.replacement() == null
                        || targets.findByCode(target.place().commune(), end.replacement())
                                .filter(Reinstatement::stands)
                                .isEmpty());
    }

    /** Adds a target to a document. */
    @Transactional
    public Target add(Resolution document, TargetDraft draft) {
        TargetDraft.Ruling ruling = requireNonNull(draft.ruling());
        List<Target> others = targets.ofCommune(document.place().commune());
        Set<String> taken = others.stream().map(it -> it.description().code()).collect(Collectors.toSet());
        String code = Codes.free(Codes.of(document.code() + "-" + draft.what().number()), taken::contains);
        int position = others.stream()
                        .filter(it -> it.resolution() == requireNonNull(document.id()))
                        .mapToInt(it -> it.description().position())
                        .max()
                        .orElse(0)
                + 1;
        Long series = ruling.counted() == null ? null : series(document.place(), ruling.counted());
        Description description = describe(draft.what(), code, position, ruling.unit());
        Target target = series == null
                ? Target.composedOfParts(document.place(), requireNonNull(document.id()), description)
                : Target.measuring(document.place(), requireNonNull(document.id()), description, series, ruling.rule());
        target.read(ruling.reading());
        if (draft.startsFrom() != null) {
            target.startIn(draft.startsFrom());
        }
        settle(target, draft);
        Target saved = targets.save(target);
        Map<Target, AuditedFields> marked = withholding.apply(saved, draft.mark());
        changed(saved, draft.startsFrom());
        trail.created(saved, draft.mark().reason());
        marked.forEach((other, was) ->
                trail.changed(other, Act.CHANGED, was, draft.mark().reason()));
        return saved;
    }

    /**
     * Changes everything about a target but its rule; that one only if it is in the draft and no period was closed by
     * it.
     *
     * @param version of the target when its form was opened
     */
    @Transactional
    public void change(Target opened, int version, TargetDraft draft) {
        Target target = targets.findById(requireNonNull(opened.id())).orElseThrow();
        ChangedMeanwhile.refuse(target.description().code(), version, target.version());
        AuditedFields before = trail.fieldsOf(target);
        TargetDraft.Ruling ruling = draft.ruling();
        if (ruling != null && mayCorrect(target)) {
            if (ruling.counted() instanceof TargetDraft.Counted counted) {
                target.measure(series(target.place(), counted));
            }
            if (!isInForce(target, ruling)) {
                target.correct(ruling.rule(), ruling.unit(), ruling.reading());
            }
        }
        target.describe(describeAnew(draft.what(), target.description()));
        settle(target, draft);
        Map<Target, AuditedFields> others = withholding.apply(target, draft.mark());
        changed(targets.save(target), null);
        trail.changed(target, Act.CHANGED, before, draft.mark().reason());
        others.forEach((other, was) ->
                trail.changed(other, Act.CHANGED, was, draft.mark().reason()));
    }

    /**
     * Judges a target by another rule from a period on.
     *
     * @param version of the target when its form was opened
     */
    @Transactional
    public void amend(Target opened, int version, TargetDraft.Ruling ruling, Amendment amendment) {
        Target target = targets.findById(requireNonNull(opened.id())).orElseThrow();
        ChangedMeanwhile.refuse(target.description().code(), version, target.version());
        AuditedFields before = trail.fieldsOf(target);
        target.amend(ruling.rule(), ruling.unit(), ruling.reading(), amendment);
        changed(targets.save(target), amendment.from());
        trail.changed(target, Act.AMENDED, before, amendment.from() + ": " + amendment.reason());
    }

    /** Ends a target, and with a composite its parts. */
    @Transactional
    public void retire(Target opened, Retirement end) {
        Target target = targets.findById(requireNonNull(opened.id())).orElseThrow();
        AuditedFields before = trail.fieldsOf(target);
        target.retire(end);
        for (Target part : targets.ofCommune(target.place().commune())) {
            if (Objects.equals(part.parent(), target.id()) && part.rules().countsIn(end.from())) {
                AuditedFields partBefore = trail.fieldsOf(part);
                part.retire(end);
                targets.save(part);
                trail.changed(part, Act.RETIRED, partBefore, end.reason());
            }
        }
        changed(targets.save(target), end.from());
        trail.changed(target, Act.RETIRED, before, end.reason());
    }

    /** Whether a target is judged by this very rule. */
    public boolean isInForce(Target target, TargetDraft.Ruling ruling) {
        RuleHistory.Version now = target.rules().latest();
        return now.rule().equals(ruling.rule())
                && now.reading() == ruling.reading()
                && Objects.equals(now.unit(), ruling.unit());
    }

    /** The rule, as an amendment made now. */
    public Amendment amendment(ReportingPeriod from, String reason, @Nullable String document, long by) {
        return new Amendment(from, reason, document, clock.instant(), by);
    }

    /** Whether the rule in force may be put right in place: nothing that was closed was judged by it. */
    @Transactional(readOnly = true)
    public boolean mayCorrect(Target target) {
        RuleHistory rules = target.rules();
        return rounds.ofCommune(target.place().commune()).stream()
                .filter(round -> round.status() == RoundStatus.CLOSED)
                .map(Round::period)
                .noneMatch(closed -> rules.countsIn(closed)
                        && rules.at(closed).number() == rules.latest().number());
    }

    /** The quarter after the last one that is closed; empty where nothing was closed. */
    @Transactional(readOnly = true)
    public Optional<ReportingPeriod> firstNotClosed(String commune) {
        return rounds.ofCommune(commune).stream()
                .filter(round -> round.status() == RoundStatus.CLOSED)
                .map(round -> round.period().nextQuarter())
                .reduce((earlier, later) -> later);
    }

    private void settle(Target target, TargetDraft draft) {
        target.quote(draft.what().quote());
        if (draft.parent() == null) {
            target.standAlone();
        } else {
            Target composite =
                    targets.findByCode(target.place().commune(), draft.parent()).orElseThrow();
            target.becomePartOf(requireNonNull(composite.id()));
        }
        if (draft.baseline() == null) {
            target.startFromNothing();
        } else {
            target.startFrom(draft.baseline());
        }
        target.path().stream().map(PathPoint::year).toList().forEach(target::passBy);
        draft.path().forEach(target::passThrough);
        target.plans().stream().map(AssignedPlan::year).toList().forEach(target::takeBack);
        draft.plans().forEach(plan -> target.handDown(plan.year(), plan.amount(), plan.giver(), plan.document()));
        target.assignments().stream().map(Assignment::unit).toList().forEach(target::release);
        draft.assignments().forEach(target::assign);
    }

    private static Description describe(TargetDraft.What what, String code, int position, @Nullable String unit) {
        return new Description(
                code,
                position,
                what.number(),
                what.name(),
                what.field(),
                what.official() ? Origin.HEADLINE : Origin.PROSE,
                what.official(),
                false,
                what.indicator(),
                code,
                unit,
                what.direction(),
                what.planGiver(),
                null,
                what.confirmNote());
    }

    /** What the form does not ask for stays as it was. */
    private static Description describeAnew(TargetDraft.What what, Description known) {
        return new Description(
                known.code(),
                known.position(),
                what.number(),
                what.name(),
                what.field(),
                known.origin(),
                what.official(),
                known.soft(),
                what.indicator(),
                known.ownIndicator(),
                known.unit(),
                what.direction(),
                what.planGiver(),
                known.advises(),
                what.confirmNote());
    }

    private long series(Place place, TargetDraft.Counted counted) {
        return switch (counted) {
            case TargetDraft.Existing(long id) -> id;
            case TargetDraft.Fresh fresh -> requireNonNull(fresh(place, fresh).id());
        };
    }

    private Series fresh(Place place, TargetDraft.Fresh fresh) {
        Set<String> taken = allSeries.findByPlaceCommune(place.commune()).stream()
                .map(Series::key)
                .collect(Collectors.toSet());
        Series series = new Series(
                place,
                Codes.free(Codes.of(fresh.name()), taken::contains),
                fresh.name(),
                fresh.unit(),
                fresh.kind(),
                fresh.cadence(),
                fresh.accumulation());
        series.seasonal(fresh.seasonal());
        if (!fresh.scale().isEmpty()) {
            series.graded(fresh.scale());
        }
        TargetDraft.Fraction fraction = fresh.fraction();
        if (fraction != null) {
            series.made(fraction.numerator(), fraction.denominator());
            String unit = fraction.numeratorUnit();
            if (unit != null) {
                series.counting(
                        new UnitOfMeasure(unit),
                        new UnitOfMeasure(fraction.denominatorUnit() == null ? unit : fraction.denominatorUnit()));
            }
        }
        Series added = allSeries.save(series);
        trail.created(added);
        return added;
    }

    private void changed(Target target, @Nullable ReportingPeriod from) {
        targets.flush();
        events.publishEvent(new TargetsChanged(target.place(), from));
    }
}
