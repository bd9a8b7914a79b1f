package vn.chitieu.evaluation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;
import vn.chitieu.judging.Bands;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.FigureRevised;
import vn.chitieu.progress.Figures;
import vn.chitieu.progress.FiguresRecorded;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.RoundOpened;
import vn.chitieu.progress.RoundStatus;
import vn.chitieu.progress.Rounds;
import vn.chitieu.target.JudgedTarget;
import vn.chitieu.target.JudgedTargets;
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

    private final JudgedTargets targets;
    private final Figures figures;
    private final Rounds rounds;
    private final Evaluations evaluations;
    private final ProvinceBands bands;
    private final Snapshots snapshots;
    private final DataScopes scopes;
    private final Clock clock;

    /** Judges the targets that read these series, in the period and the rounds after it. */
    @EventListener
    @Transactional
    public void on(FiguresRecorded recorded) {
        List<JudgedTarget> all = targetsOf(recorded.place());
        Set<Long> touched = touched(all, recorded.series());
        judge(
                recorded.place(),
                all,
                open().and(from(recorded.period())),
                evaluation -> touched.contains(evaluation.target()));
    }

    /** Judges all targets for the first time in a round that begins. */
    @EventListener
    @Transactional
    public void on(RoundOpened opened) {
        judge(
                opened.place(),
                targetsOf(opened.place()),
                round -> round.period().equals(opened.period()),
                evaluation -> true);
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
            List<JudgedTarget> all = targets.ofCommune(place.commune());
            Set<Long> touched = touched(all, revised.series());
            Map<Long, FigureHistory> histories = figures.historiesOf(place.commune());
            for (Round round : rounds.ofCommune(place.commune())) {
                if (from(revised.period()).test(round)) {
                    judgeRevised(round, all, touched, histories, revised.by());
                }
            }
        });
    }

    private void judgeRevised(
            Round round, List<JudgedTarget> all, Set<Long> touched, Map<Long, FigureHistory> histories, long by) {
        boolean closed = round.status() == RoundStatus.CLOSED;
        Place place = round.place();
        Bands used = closed
                ? bands.version(evaluations.bandsIn(place.commune(), round.period()))
                : bands.of(place.province());
        evaluations.save(
                place,
                new CommuneJudging(all, histories, used)
                        .at(round.period()).stream()
                                .filter(it -> touched.contains(it.evaluation().target()))
                                .toList(),
                clock.instant());
        if (closed) {
            snapshots.take(place, round.period(), by);
        }
    }

    /** Judges all targets again in the rounds that are not closed. */
    @EventListener
    @Transactional
    public void on(TargetsChanged changed) {
        ReportingPeriod first = changed.from();
        judge(
                changed.place(),
                targetsOf(changed.place()),
                first == null ? open() : open().and(from(first)),
                evaluation -> true);
    }

    /** Judges all targets of a commune again in the rounds that are not closed, by the bands now in force. */
    @Transactional
    void judgeOpenRounds(Place place) {
        judge(place, targetsOf(place), open(), evaluation -> true);
    }

    /** Judges everything a commune has, in every round it has. */
    @Transactional
    public void evaluateAll(Place place) {
        judge(place, targetsOf(place), round -> true, evaluation -> true);
    }

    /** What is closed stays as it was. */
    private static Predicate<Round> open() {
        return round -> round.status() != RoundStatus.CLOSED;
    }

    private static Predicate<Round> from(ReportingPeriod first) {
        return round -> round.period().compareTo(first) >= 0;
    }

    private List<JudgedTarget> targetsOf(Place place) {
        return scopes.during(DataScope.ofCommune(place.commune()), () -> targets.ofCommune(place.commune()));
    }

    /** Whoever changes what is judged need not see the figures: an administrator keeps targets and sees none. */
    private void judge(Place place, List<JudgedTarget> all, Predicate<Round> concerned, Predicate<Evaluation> wanted) {
        scopes.during(DataScope.ofCommune(place.commune()), () -> judgeInReach(place, all, concerned, wanted));
    }

    private void judgeInReach(
            Place place, List<JudgedTarget> all, Predicate<Round> concerned, Predicate<Evaluation> wanted) {
        Map<Long, FigureHistory> histories = figures.historiesOf(place.commune());
        CommuneJudging judging = new CommuneJudging(all, histories, bands.of(place.province()));
        List<Evaluation.WithInputs> judged = new ArrayList<>();
        for (Round round : rounds.ofCommune(place.commune())) {
            if (concerned.test(round)) {
                judging.at(round.period()).stream()
                        .filter(it -> wanted.test(it.evaluation()))
                        .forEach(judged::add);
            }
        }
        evaluations.save(place, judged, clock.instant());
    }

    private static Set<Long> touched(List<JudgedTarget> all, Set<Long> series) {
        Set<Long> touched = new HashSet<>();
        for (JudgedTarget target : all) {
            if (target.readsOneOf(series)) {
                touched.add(target.id());
            }
        }
        addComposites(all, touched);
        return touched;
    }

    private static void addComposites(List<JudgedTarget> all, Set<Long> touched) {
        boolean grew = true;
        while (grew) {
            grew = false;
            for (JudgedTarget target : all) {
                Long parent = target.parent();
                if (parent != null && touched.contains(target.id())) {
                    grew |= touched.add(parent);
                }
            }
        }
    }
}
