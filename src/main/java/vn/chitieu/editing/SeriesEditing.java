package vn.chitieu.editing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.progress.Figures;
import vn.chitieu.target.AllSeries;
import vn.chitieu.target.RuleHistory;
import vn.chitieu.target.Series;
import vn.chitieu.target.Target;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.Targets;
import vn.chitieu.target.TargetsChanged;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Cadence;

/** Changing what a commune counts; the rounds that are not closed are judged again each time. */
@Service
@RequiredArgsConstructor
public class SeriesEditing {

    private final AllSeries allSeries;
    private final Targets targets;
    private final Figures figures;
    private final TargetEditing editing;
    private final DataScopes scopes;
    private final ApplicationEventPublisher events;

    /**
     * A series as somebody has typed it.
     *
     * @param seasonal only heard for a total of the year
     * @param fraction null unless it is a ratio
     */
    public record Draft(
            String name,
            UnitOfMeasure unit,
            Cadence cadence,
            Accumulation accumulation,
            boolean seasonal,
            TargetDraft.@Nullable Fraction fraction) {}

    /**
     * Changes a series. Once there are figures, what gives them their meaning stays: unit, cadence, accumulation.
     *
     * @param version of the series when its form was opened
     */
    @Transactional
    public void change(Series opened, int version, Draft draft) {
        Series series = allSeries.findById(requireNonNull(opened.id())).orElseThrow();
        ChangedMeanwhile.refuse("Series " + series.key(), version, series.version());
        TargetRow.Units before = series.units();
        boolean open = mayRemeasure(series);
        series.rename(draft.name());
        if (open) {
            series.remeasure(draft.unit(), draft.cadence(), draft.accumulation());
        }
        if (draft.fraction() != null) {
            series.made(draft.fraction().numerator(), draft.fraction().denominator());
            count(series, draft.fraction(), open);
        }
        series.seasonal(draft.seasonal() && series.accumulation() == Accumulation.YEAR_TO_DATE);
        allSeries.save(series);
        readers(series).forEach(target -> follow(target, before, series.units()));
        targets.flush();
        events.publishEvent(new TargetsChanged(series.place(), null));
    }

    /** Whether no figure was entered and no period closed, so that nothing would come to mean something else. */
    @Transactional(readOnly = true)
    public boolean mayRemeasure(Series series) {
        // An administrator may ask this, and sees no figures
        boolean reported = scopes.during(
                DataScope.ofCommune(series.place().commune()), () -> figures.existFor(requireNonNull(series.id())));
        return !reported && readers(series).stream().allMatch(editing::mayCorrect);
    }

    /** The targets that read a series. */
    @Transactional(readOnly = true)
    public List<Target> readers(Series series) {
        return targets.ofCommune(series.place().commune()).stream()
                .filter(target -> Objects.equals(target.series(), series.id()))
                .toList();
    }

    /** What the parts of a ratio count may be said later, where it was not said yet. */
    private static void count(Series series, TargetDraft.Fraction fraction, boolean open) {
        String numerator = fraction.numeratorUnit();
        if (numerator != null && (open || series.numeratorUnit() == null)) {
            String denominator = fraction.denominatorUnit();
            series.counting(
                    new UnitOfMeasure(numerator), new UnitOfMeasure(denominator == null ? numerator : denominator));
        }
    }

    /** A target that is judged in the unit of its figures goes on being so. */
    private void follow(Target target, TargetRow.Units before, TargetRow.Units after) {
        RuleHistory.Version now = target.rules().latest();
        String unit = after.of(now.reading());
        if (before.of(now.reading()).equals(now.unit()) && !unit.equals(now.unit())) {
            target.correct(now.rule(), unit, now.reading());
            targets.save(target);
        }
    }
}
