package vn.chitieu.review;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.ProvinceVersions;
import vn.chitieu.database.KeptReadings;
import vn.chitieu.evaluation.ExplanationWriter;
import vn.chitieu.period.ReportingPeriod;

/** Puts what a province's communes have handed in into the order in which it should be looked through. */
@Service
@RequiredArgsConstructor
public class ReviewQueue {

    private final WaitingCells waiting;
    private final CommuneQueues communes;
    private final KeptQueues kept;
    private final KeptReadings readings;
    private final ProvinceVersions versions;
    private final ExplanationWriter explanations;

    private record CountsOf(String province) {}

    /** How many figures wait, by period, latest first; periods without any are missing. */
    @Transactional(readOnly = true)
    public SortedMap<ReportingPeriod, Integer> counts(String province) {
        long version = versions.find(province).version();
        return readings.of(new CountsOf(province), version, () -> waiting.counts(province));
    }

    /** All that waits of a period, the greatest risk first. */
    @Transactional(readOnly = true)
    public List<QueuedCell> of(String province, ReportingPeriod period) {
        return kept.of(province, period, versions.ofCommunes(province), moved -> communes.of(province, moved, period))
                .cells();
    }

    /** What explains the state of a figure's target; empty where nothing was judged. */
    public String sentence(QueuedCell queued, Locale locale) {
        CommuneQueue.Judged judged = queued.judged();
        return judged == null ? "" : explanations.sentence(judged.judgement(), judged.subject(), locale);
    }
}
