package vn.chitieu.quotecheck;

import java.util.List;
import java.util.function.Predicate;
import vn.chitieu.period.ReportingPeriod;

/**
 * A text with every number of it compared.
 *
 * @param period that a number is taken to be of where the text does not say
 */
public record CheckedText(List<Passage> passages, ReportingPeriod period) {

    public CheckedText {
        passages = List.copyOf(passages);
    }

    /** A paragraph or a row of a table. */
    public record Passage(String text, boolean heading, List<CheckedNumber> numbers) {

        public Passage {
            numbers = List.copyOf(numbers);
        }
    }

    public List<CheckedNumber> numbers() {
        return passages.stream().flatMap(it -> it.numbers().stream()).toList();
    }

    public List<CheckedNumber> misquoted() {
        return numbers().stream()
                .filter(it -> it.verdict() == Verdict.MISQUOTED)
                .toList();
    }

    public long count(Predicate<Verdict> verdict) {
        return numbers().stream().filter(it -> verdict.test(it.verdict())).count();
    }
}
