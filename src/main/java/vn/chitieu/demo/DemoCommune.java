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
    private final TargetEvaluation evaluation;

    @Transactional
    void load(Commune commune) {
        if (!resolutions.load(commune.place(), DemoFiles.resolution(commune.code()))) {
            return;
        }
        DemoAccounts.Clerks clerks = accounts.loadCommune(commune);
        figures.load(commune.place(), clerks.first(), clerks.second());
        evaluation.evaluateAll(commune.place());
        log.info("Loaded the demonstration of commune {}", commune.code());
    }
}
