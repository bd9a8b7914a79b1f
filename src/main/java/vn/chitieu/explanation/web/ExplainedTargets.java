package vn.chitieu.explanation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.evaluation.ExplanationWriter;
import vn.chitieu.explanation.EvidenceShelf;
import vn.chitieu.explanation.EvidenceSubject;
import vn.chitieu.explanation.ExplainedTarget;
import vn.chitieu.explanation.Explanation;
import vn.chitieu.explanation.Explanations;
import vn.chitieu.extraction.SourceText;
import vn.chitieu.progress.KnownRounds;
import vn.chitieu.progress.Round;
import vn.chitieu.quotecheck.KnownTargets;
import vn.chitieu.quotecheck.QuoteWords;
import vn.chitieu.target.TargetRow;
import vn.chitieu.web.NotFound;

/** Finds what an address names, for those who may see it, and puts its page together. */
@Component
@RequiredArgsConstructor
class ExplainedTargets {

    private final ReadableCommunes communes;
    private final NamedCommunes names;
    private final KnownRounds rounds;
    private final Explanations explanations;
    private final EvidenceShelf shelf;
    private final ExplanationWriter writer;
    private final KnownTargets known;
    private final QuoteWords quotes;
    private final Clock clock;

    NamedCommune commune(String commune, CurrentUser user) {
        return communes.get(commune, user);
    }

    Round round(NamedCommune commune, String period) {
        return rounds.get(commune.code(), period);
    }

    ExplainedTarget target(NamedCommune commune, String period, String target) {
        return explanations
                .find(round(commune, period), target)
                .orElseThrow(() -> new NotFound("target " + target + " judged in " + period));
    }

    ExplanationPage page(
            NamedCommune commune,
            ExplainedTarget target,
            List<String> meanwhile,
            boolean sentBack,
            CurrentUser user,
            Locale locale) {
        TargetRow row = target.target();
        return new ExplanationPage(
                names.asOf(commune, target.round().period().lastDay()),
                target,
                writer.sentence(
                        target.evaluation().judgement(),
                        new ExplanationWriter.Subject(
                                row.rule(), row.description().unit(), row.seriesUnit(), null),
                        locale),
                target.isWritableBy(user),
                target.isAskableBy(user),
                target.isAcceptableBy(user),
                meanwhile,
                sentBack,
                shelf.of(EvidenceSubject.of(target)),
                misquotes(target),
                today());
    }

    /** What the latest version says otherwise than the portal: asked about, whoever reads it. */
    private List<String> misquotes(ExplainedTarget target) {
        Explanation latest = target.latest();
        if (latest == null) {
            return List.of();
        }
        Explanation.Content said = latest.content();
        String text = Stream.of(
                        said.cause(),
                        said.measures(),
                        said.commitment() == null ? "" : said.commitment().what(),
                        said.request() == null ? "" : said.request().what())
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("\n\n"));
        boolean numbers = text.chars().anyMatch(Character::isDigit);
        return numbers
                ? quotes.misquotes(known.check(
                        target.place().commune(),
                        SourceText.of(text),
                        target.round().period()))
                : List.of();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
