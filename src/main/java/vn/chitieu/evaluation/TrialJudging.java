package vn.chitieu.evaluation;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.judging.Dossier;
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

    /** What would be said at the end of a period; empty for composites. */
    @Transactional(readOnly = true)
    public Optional<Judgement> judge(JudgedTarget target, ReportingPeriod period) {
        Dossier dossier = CommuneJudging.dossier(
                target, period, figures.historiesOf(target.place().commune()));
        return Optional.ofNullable(dossier)
                .map(it -> new Judge(bands.of(target.place().province())).judge(it, period));
    }
}
