package vn.chitieu.editing.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.editing.TargetDraft;
import vn.chitieu.evaluation.ExplanationWriter;
import vn.chitieu.evaluation.TrialJudging;
import vn.chitieu.judging.Judgement;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.Rounds;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.target.JudgedTarget;
import vn.chitieu.target.RuleHistory;
import vn.chitieu.target.RuleWording;
import vn.chitieu.target.Series;
import vn.chitieu.target.Target;
import vn.chitieu.target.TargetRow;

/** Says what a target would read like, while it is typed. */
@Component
@RequiredArgsConstructor
class TargetPreviews {

    private final RuleWording wording;
    private final ExplanationWriter explanations;
    private final TrialJudging judging;
    private final Rounds rounds;
    private final Clock clock;

    /**
     * A target as it would stand.
     *
     * @param rule in words; null while something has to be mended
     * @param state name of the state that the figures there are lead to
     * @param sentence why; null where there is nothing to judge or this person sees no figures
     */
    public record Preview(
            @Nullable String rule,
            @Nullable ReportingPeriod period,
            @Nullable String state,
            @Nullable String sentence) {

        static final Preview NONE = new Preview(null, null, null, null);
    }

    /**
     * The preview of what was typed.
     *
     * @param stored the target being changed; null for a new one
     * @param judged whether this person may see figures
     */
    Preview of(
            TargetFormReading typed,
            TargetFormReading.Known known,
            Resolution document,
            @Nullable Target stored,
            boolean ruleTyped,
            boolean judged,
            Locale locale) {
        TargetDraft.Ruling ruling = ruleTyped ? typed.ruling() : stored == null ? null : stored(stored);
        if (ruling == null) {
            return Preview.NONE;
        }
        String rule = wording.sentence(ruling.rule(), ruling.unit(), locale);
        Series series = ruling.counted() instanceof TargetDraft.Existing(long id)
                ? known.series().get(id)
                : ruling.counted() == null ? known.current() : null;
        Optional<ReportingPeriod> shown = ReportingPeriod.shownOn(
                LocalDate.now(clock),
                rounds.ofCommune(document.place().commune()).stream()
                        .map(Round::period)
                        .toList());
        if (!judged || series == null || series.id() == null || shown.isEmpty()) {
            return new Preview(rule, null, null, null);
        }
        ReportingPeriod period = shown.get();
        JudgedTarget trial = trial(document, ruling, typed, series);
        String seriesUnit = trial.counted() == null
                ? null
                : trial.counted().unit(ruling.reading()).symbol();
        Optional<Judgement> judgement = judging.judge(trial, period);
        return judgement
                .map(it -> new Preview(
                        rule,
                        period,
                        it.state().name(),
                        explanations.sentence(
                                it,
                                new ExplanationWriter.Subject(ruling.rule(), ruling.unit(), seriesUnit, null),
                                locale)))
                .orElse(new Preview(rule, null, null, null));
    }

    private static TargetDraft.Ruling stored(Target target) {
        RuleHistory.Version latest = target.rules().latest();
        return new TargetDraft.Ruling(latest.rule(), latest.unit(), latest.reading(), null);
    }

    private static JudgedTarget trial(
            Resolution document, TargetDraft.Ruling ruling, TargetFormReading typed, Series series) {
        Map<Integer, BigDecimal> plans = new HashMap<>();
        typed.plans().forEach(plan -> plans.put(plan.year(), plan.amount()));
        return new JudgedTarget(
                0,
                document.place(),
                null,
                document.term(),
                new JudgedTarget.Counted(
                        series.id() == null ? 0 : series.id(),
                        new TargetRow.Units(series.unit(), series.numeratorUnit(), series.denominatorUnit()),
                        series.cadence(),
                        series.accumulation(),
                        series.seasonal()),
                plans,
                new RuleHistory(
                        null,
                        null,
                        List.of(new RuleHistory.Version(
                                1,
                                ruling.rule(),
                                ruling.unit(),
                                ruling.reading(),
                                typed.baseline(),
                                typed.path(),
                                null,
                                null,
                                null))));
    }
}
