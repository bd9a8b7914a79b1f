package vn.chitieu.demo;

import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Commune;
import vn.chitieu.evaluation.TargetEvaluation;

/** Everything of one commune's demonstration, whole or not at all. */
@Service
@Profile("demo")
@RequiredArgsConstructor
class DemoCommune {

    private static final Logger log = LoggerFactory.getLogger(DemoCommune.class);

    private final ResolutionLoading resolutions;
    private final DemoAccounts accounts;
    private final DemoFigures figures;
    private final DemoChecks checks;
    private final DemoTasks tasks;
    private final DemoPast past;
    private final TargetEvaluation evaluation;
    private final DemoAssessments assessments;

    @Transactional
    void load(Commune commune) {
        if (!resolutions.load(commune.place(), DemoFiles.resolution(commune.code()))) {
            return;
        }
        DemoAccounts.Signers signers = accounts.loadCommune(commune);
        figures.load(commune.place(), signers.first(), signers.second());
        checks.load(commune.place());
        tasks.load(commune.place(), signers.first());
        past.load(commune.place());
        evaluation.evaluateAll(commune.place());
        assessments.load(commune.place(), signers.committee());
        log.info("Loaded the demonstration of commune {}", commune.code());
    }
}
