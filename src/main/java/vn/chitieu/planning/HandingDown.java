package vn.chitieu.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.Place;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;
import vn.chitieu.editing.PlanEditing;
import vn.chitieu.evaluation.TrialJudging;
import vn.chitieu.judging.Judgement;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.Rounds;
import vn.chitieu.target.AssignedPlan;
import vn.chitieu.target.JudgedTarget;
import vn.chitieu.target.JudgedTargets;

/** Hands plans down to the targets of many communes: all of them or none. */
@Service
@RequiredArgsConstructor
public class HandingDown {

    private final PlanEditing editing;
    private final JudgedTargets judged;
    private final TrialJudging trial;
    private final Rounds rounds;
    private final DataScopes scopes;

    /** What each plan would change, in their order; nothing is kept. */
    @Transactional(readOnly = true)
    public List<PlanEffect> preview(int year, List<HandedPlan> plans) {
        Map<Long, PlanEffect> effects = new HashMap<>();
        byCommune(plans).forEach((place, own) -> effects.putAll(effects(place, year, own)));
        return plans.stream()
                .map(it -> Objects.requireNonNull(effects.get(it.target().id())))
                .toList();
    }

    /**
     * Hands them down; each commune's trail tells of its own.
     *
     * @throws AccessDeniedException unless this person reviews the province that all of them are in
     */
    @Transactional
    public void handDown(int year, List<HandedPlan> plans, CurrentUser user) {
        byCommune(plans).forEach((place, own) -> {
            if (!user.mayReviewProvince(place.province())) {
                throw new AccessDeniedException(user.username() + " hands no plans down in " + place.province());
            }
            Map<String, AssignedPlan> byCode = new LinkedHashMap<>();
            own.forEach(it -> byCode.put(
                    it.target().code(),
                    new AssignedPlan(
                            place,
                            year,
                            it.plan().amount(),
                            it.plan().giver(),
                            it.plan().document())));
            scopes.during(DataScope.ofCommune(place.commune()), () -> editing.handDown(place, byCode));
        });
    }

    private Map<Long, PlanEffect> effects(Place place, int year, List<HandedPlan> plans) {
        @Nullable
        ReportingPeriod period = rounds.ofCommune(place.commune()).stream()
                .filter(round -> !round.isClosed())
                .map(Round::period)
                .filter(it -> it.year() == year)
                .max(Comparator.naturalOrder())
                .orElse(null);
        Map<Long, JudgedTarget> targets = period == null
                ? Map.of()
                : judged.ofCommune(place.commune()).stream()
                        .filter(it -> it.countsIn(period))
                        .collect(Collectors.toMap(JudgedTarget::id, it -> it));
        List<JudgedTarget> trials = new ArrayList<>();
        for (HandedPlan plan : plans) {
            JudgedTarget target = targets.get(plan.target().id());
            if (target != null) {
                trials.add(target);
                trials.add(target.withPlan(year, plan.plan().amount()));
            }
        }
        List<Optional<Judgement>> judgements = period == null ? List.of() : trial.judge(trials, period);
        Map<Long, PlanEffect> effects = new HashMap<>();
        int at = 0;
        for (HandedPlan plan : plans) {
            boolean isJudged = targets.containsKey(plan.target().id());
            effects.put(
                    plan.target().id(),
                    new PlanEffect(
                            plan,
                            isJudged ? period : null,
                            isJudged ? state(judgements.get(at)) : null,
                            isJudged ? state(judgements.get(at + 1)) : null));
            at += isJudged ? 2 : 0;
        }
        return effects;
    }

    private static @Nullable State state(Optional<Judgement> judgement) {
        return judgement.map(Judgement::state).orElse(null);
    }

    private static Map<Place, List<HandedPlan>> byCommune(List<HandedPlan> plans) {
        return plans.stream()
                .collect(Collectors.groupingBy(it -> it.target().place(), LinkedHashMap::new, Collectors.toList()));
    }
}
