package vn.chitieu.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.judging.Dossier;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Figures;
import vn.chitieu.target.JudgedTarget;
import vn.chitieu.target.JudgedTargets;

/** What the judge needs of every target of a commune, for pages that show the way and not only the state. */
@Service
@RequiredArgsConstructor
public class TargetDossiers {

    private final JudgedTargets targets;
    private final Figures figures;

    /** By target, by the rules that judge a period; composites have none. */
    @Transactional(readOnly = true)
    public Map<Long, Dossier> ofCommune(String commune, ReportingPeriod period) {
        return ofCommune(commune, period, figures.historiesOf(commune));
    }

    /** The same, from figures that were read already. */
    @Transactional(readOnly = true)
    public Map<Long, Dossier> ofCommune(String commune, ReportingPeriod period, Map<Long, FigureHistory> histories) {
        return of(targets.ofCommune(commune), period, histories);
    }

    /** The same, from targets and figures that were read already. */
    public static Map<Long, Dossier> of(
            List<JudgedTarget> all, ReportingPeriod period, Map<Long, FigureHistory> histories) {
        Map<Long, Dossier> dossiers = new HashMap<>();
        for (JudgedTarget target : all) {
            Dossier dossier = CommuneJudging.dossier(target, period, histories);
            if (dossier != null) {
                dossiers.put(target.id(), dossier);
            }
        }
        return dossiers;
    }
}
