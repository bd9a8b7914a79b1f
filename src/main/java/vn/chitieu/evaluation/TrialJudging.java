package vn.chitieu.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.judging.Dossier;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.Judge;
import vn.chitieu.judging.Judgement;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Figures;
import vn.chitieu.target.JudgedTarget;

/** Judges a target that is only being thought of, by the figures there are; nothing is kept. */
@Service
@RequiredArgsConstructor
public class TrialJudging {

    private final Figures figures;
    private final ProvinceBands bands;

    /** The same of several targets of one commune, whose figures are read once. */
    @Transactional(readOnly = true)
    public List<Optional<Judgement>> judge(List<JudgedTarget> targets, ReportingPeriod period) {
        if (targets.isEmpty()) {
            return List.of();
        }
        Place place = targets.getFirst().place();
        Map<Long, FigureHistory> histories = figures.historiesOf(place.commune());
        Judge judge = new Judge(bands.of(place.province()));
        return targets.stream()
                .map(it -> Optional.ofNullable(CommuneJudging.dossier(it, period, histories))
                        .map(dossier -> judge.judge(dossier, period)))
                .toList();
    }

    /** What would be said at the end of a period; empty for composites. */
    @Transactional(readOnly = true)
    public Optional<Judgement> judge(JudgedTarget target, ReportingPeriod period) {
        Dossier dossier = CommuneJudging.dossier(
                target, period, figures.historiesOf(target.place().commune()));
        return Optional.ofNullable(dossier)
                .map(it -> new Judge(bands.of(target.place().province())).judge(it, period));
    }
}
