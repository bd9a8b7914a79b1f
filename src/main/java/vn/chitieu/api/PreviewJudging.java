package vn.chitieu.api;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.chitieu.evaluation.ExplanationWriter;
import vn.chitieu.judging.Bands;
import vn.chitieu.judging.Judge;
import vn.chitieu.judging.Judgement;
import vn.chitieu.target.rule.SingleRule;

/** Judges what a request brings along, by the portal's own judge, and keeps nothing of it. */
@Service
@RequiredArgsConstructor
public class PreviewJudging {

    private final Judge judge = new Judge(Bands.DEFAULT);
    private final MessageSource messages;
    private final ExplanationWriter explanations;

    /**
     * Judges a {@link PreviewRequest} written in JSON.
     *
     * @throws WrongRequest if it cannot be understood
     */
    public EvaluationAnswer judge(byte[] document, Locale locale) {
        Preview preview = PreviewReading.read(document, names(locale));
        SingleRule rule = preview.dossier().rule();
        Judgement judgement = judge.judge(preview.dossier(), preview.asOf());
        String explanation = explanations.sentence(
                judgement, new ExplanationWriter.Subject(rule, preview.unit(), preview.seriesUnit(), null), locale);
        return EvaluationAnswer.of(judgement, rule, null, Bands.DEFAULT.version(), explanation);
    }

    private Units.Names names(Locale locale) {
        return new Units.Names(
                messages.getMessage("api.growth", null, locale),
                messages.getMessage("api.multiple", null, locale),
                messages.getMessage("api.state", null, locale));
    }
}
