package vn.chitieu.quotecheck.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.Rounds;
import vn.chitieu.quotecheck.CheckedNumber;
import vn.chitieu.quotecheck.CheckedText;
import vn.chitieu.quotecheck.KnownTarget;
import vn.chitieu.quotecheck.KnownValue;
import vn.chitieu.quotecheck.QuoteWords;
import vn.chitieu.quotecheck.QuotedAs;
import vn.chitieu.quotecheck.Verdict;
import vn.chitieu.quotecheck.web.QuoteCheckPage.Passage;
import vn.chitieu.quotecheck.web.QuoteCheckPage.Piece;
import vn.chitieu.quotecheck.web.QuoteCheckPage.Result;

/** Puts a compared text on its page. */
@Component
@RequiredArgsConstructor
class QuoteCheckPages {

    /** Letters of the text that a finding is shown with, before its number and after. */
    private static final int BEFORE = 70;

    private static final int AFTER = 40;

    private final QuoteWords words;
    private final Rounds rounds;

    Result result(String commune, CheckedText text, String fileName) {
        Set<String> periods = rounds.ofCommune(commune).stream()
                .map(Round::period)
                .map(Object::toString)
                .collect(Collectors.toSet());
        List<Passage> passages = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (CheckedText.Passage passage : text.passages()) {
            List<Piece> pieces = new ArrayList<>();
            int at = 0;
            for (CheckedNumber number : passage.numbers()) {
                if (number.verdict() != Verdict.OTHER && number.start() >= at) {
                    Finding finding = new Finding(
                            findings.size() + 1,
                            number,
                            words.sentence(number),
                            number.known() == null ? "" : words.value(number.known()),
                            around(passage.text(), number),
                            history(commune, number, periods));
                    findings.add(finding);
                    pieces.add(new Piece(passage.text().substring(at, number.start()), null));
                    pieces.add(new Piece(number.printed(), finding));
                    at = number.end();
                }
            }
            pieces.add(new Piece(passage.text().substring(at), null));
            passages.add(new Passage(passage.heading(), pieces));
        }
        return new Result(
                fileName, text.period().toString(), passages, findings, text.count(it -> it == Verdict.OTHER));
    }

    /** The words around a number, whole ones, without the sign its line begins with. */
    private static String around(String text, CheckedNumber number) {
        int near = Math.max(0, number.start() - BEFORE);
        int from = near == 0 ? 0 : Math.min(text.indexOf(' ', near) + 1, number.start());
        int far = Math.min(text.length(), number.end() + AFTER);
        int to = far == text.length() ? far : Math.max(number.end(), text.lastIndexOf(' ', far));
        String shown = text.substring(from, to);
        return (from > 0 ? "… " + shown : shown.replaceFirst("^[-–+•*] ", "")) + (to < text.length() ? " …" : "");
    }

    private static @Nullable String history(String commune, CheckedNumber number, Set<String> periods) {
        KnownValue known = number.known();
        KnownTarget target = number.target();
        if (known == null || known.role() != QuotedAs.FIGURE || target == null || target.series() == null) {
            return null;
        }
        String period = String.valueOf(known.at());
        return periods.contains(period)
                ? "/communes/" + commune + "/periods/" + period + "/series/" + target.series() + "/history"
                : null;
    }
}
