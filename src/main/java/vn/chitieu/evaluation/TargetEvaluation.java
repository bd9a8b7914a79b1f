package vn.chitieu.evaluation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;
import vn.chitieu.judging.Bands;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.FigureRevised;
import vn.chitieu.progress.FiguresRecorded;
import vn.chitieu.progress.RoundOpened;
import vn.chitieu.progress.RoundStatus;
import vn.chitieu.target.JudgedTarget;
import vn.chitieu.target.TargetsChanged;

/**
 * Judges targets when something they hang on changes, so that pages read and do not compute.
 *
 * <p>A figure is heard in the transaction that saves it: a saved figure without its judgement would be a lie, and later
 * listeners would have lost the scope of the person who saves. Later periods are judged again too, since they may look
 * back at it.
 */
@Service
@RequiredArgsConstructor
public class TargetEvaluation {

    private final JudgedCommunes communes;
    private final Evaluations evaluations;
    private final ProvinceBands bands;
    private final Snapshots snapshots;
    private final DataScopes scopes;
    private final Clock clock;

    /** Judges the targets that read these series, in the period and the rounds after it. */
    @EventListener
    @Transactional
    public void on(FiguresRecorded recorded) {
        Place place = recorded.place();
        scopes.during(DataScope.ofCommune(place.commune()), () -> {
            JudgedCommunes.Commune commune = communes.touched(place, recorded.series());
            Set<Long> touched =
                    TouchedTargets.of(commune.targets(), recorded.series()).ids();
            judge(place, commune, open().and(from(recorded.period())), touched);
        });
    }

    /** Judges all targets for the first time in a round that begins. */
    @EventListener
    @Transactional
    public void on(RoundOpened opened) {
        judge(opened.place(), (period, status) -> period.equals(opened.period()));
    }

    /**
     * Judges the targets that read a revised figure: in its closed round and all rounds after it, in closed ones by the
     * bands they were closed with. What stood there before is in their snapshots; each gets another.
     */
    @EventListener
    @Transactional
    public void on(FigureRevised revised) {
        Place place = revised.place();
        scopes.during(DataScope.ofCommune(place.commune()), () -> {
            JudgedCommunes.Commune commune = communes.get(place.commune());
            Set<Long> touched =
                    TouchedTargets.of(commune.targets(), revised.series()).ids();
            commune.rounds().forEach((period, status) -> {
                if (from(revised.period()).test(period, status)) {
                    judgeRevised(place, commune, period, touched, revised.by());
                }
            });
        });
    }

    private void judgeRevised(
            Place place, JudgedCommunes.Commune commune, ReportingPeriod period, Set<Long> touched, long by) {
        boolean closed = commune.rounds().get(period) == RoundStatus.CLOSED;
        Bands used = closed ? bands.version(evaluations.bandsIn(place.commune(), period)) : commune.bands();
        evaluations.save(
                place,
                new CommuneJudging(commune.targets(), commune.histories(), used)
                        .at(period).stream()
                                .filter(it -> touched.contains(it.evaluation().target()))
                                .toList(),
                clock.instant());
        if (closed) {
            snapshots.take(place, period, by);
        }
    }

    /** Judges all targets again in the rounds that are not closed. */
    @EventListener
    @Transactional
    public void on(TargetsChanged changed) {
        ReportingPeriod first = changed.from();
        judge(changed.place(), first == null ? open() : open().and(from(first)));
    }

    /** Judges all targets of a commune again in the rounds that are not closed, by the bands now in force. */
    @Transactional
    void judgeOpenRounds(Place place) {
        judge(place, open());
    }

    /** Judges everything a commune has, in every round it has. */
    @Transactional
    public void evaluateAll(Place place) {
        judge(place, (period, status) -> true);
    }

    /** What is closed stays as it was. */
    private static BiPredicate<ReportingPeriod, RoundStatus> open() {
        return (period, status) -> status != RoundStatus.CLOSED;
    }

    private static BiPredicate<ReportingPeriod, RoundStatus> from(ReportingPeriod first) {
        return (period, status) -> period.compareTo(first) >= 0;
    }

    /**
     * Judges all targets of a commune. Whoever changes what is judged need not see the figures: an administrator keeps
     * targets and sees none.
     */
    private void judge(Place place, BiPredicate<ReportingPeriod, RoundStatus> concerned) {
        scopes.during(DataScope.ofCommune(place.commune()), () -> {
            JudgedCommunes.Commune commune = communes.get(place.commune());
            judge(place, commune, concerned, each(commune.targets()));
        });
    }

    private void judge(
            Place place,
            JudgedCommunes.Commune commune,
            BiPredicate<ReportingPeriod, RoundStatus> concerned,
            Set<Long> judgedAgain) {
        CommuneJudging judging = new CommuneJudging(commune.targets(), commune.histories(), commune.bands());
        List<Evaluation.WithInputs> judged = new ArrayList<>();
        commune.rounds().forEach((period, status) -> {
            if (concerned.test(period, status)) {
                judging.at(period).stream()
                        .filter(it -> judgedAgain.contains(it.evaluation().target()))
                        .forEach(judged::add);
            }
        });
        evaluations.save(place, judged, clock.instant());
    }

    private static Set<Long> each(List<JudgedTarget> all) {
        return all.stream().map(JudgedTarget::id).collect(Collectors.toSet());
    }
}
