package vn.chitieu.quotecheck.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;

/**
 * A text to be compared, and what came of it.
 *
 * @param periods codes, latest first
 * @param period the one chosen
 * @param text as typed
 * @param result null before anything was sent
 */
public record QuoteCheckPage(
        NamedCommune commune,
        List<String> periods,
        String period,
        String text,
        @Nullable String fileProblem,
        @Nullable String textProblem,
        @Nullable Result result) {

    /**
     * @param fileName empty where the text was pasted
     * @param period that numbers are of where the text does not say: the chosen one, or the one of its title
     * @param others how many numbers are about no target
     */
    public record Result(String fileName, String period, List<Passage> passages, List<Finding> findings, long others) {

        public List<Finding> marked(String mark) {
            return findings.stream().filter(it -> it.mark().equals(mark)).toList();
        }

        public int count(String mark) {
            return marked(mark).size();
        }
    }

    /** A paragraph, cut where its numbers are. */
    public record Passage(boolean heading, List<Piece> pieces) {}

    /** @param finding null for text between */
    public record Piece(String text, @Nullable Finding finding) {}

    QuoteCheckPage of(String typed) {
        return new QuoteCheckPage(commune, periods, period, typed, null, null, result);
    }

    QuoteCheckPage atFile(String problem) {
        return new QuoteCheckPage(commune, periods, period, text, problem, null, null);
    }

    QuoteCheckPage atText(String problem) {
        return new QuoteCheckPage(commune, periods, period, text, null, problem, null);
    }

    QuoteCheckPage with(Result found) {
        return new QuoteCheckPage(commune, periods, period, text, null, null, found);
    }
}
