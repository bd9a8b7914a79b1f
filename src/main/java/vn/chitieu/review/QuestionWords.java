package vn.chitieu.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.web.Words;

/** Questions and figures in the reader's words. A question asks, with its numbers; it says of nobody that they are wrong. */
@Component
@RequiredArgsConstructor
public class QuestionWords {

    private static final String PREFIX = "review.ask.";
    private static final int DECIMALS = 2;

    private final Words words;

    /** {@code "Ba quý trước đều 98,1; quý này vẫn 98,1 – số có được cập nhật không?"} */
    public String of(Question question) {
        List<BigDecimal> numbers = question.numbers();
        String key = PREFIX + question.kind();
        return switch (question.kind()) {
            case SAME -> words.message(key, words.number(numbers.getFirst()));
            case ROUND ->
                words.message(
                        key,
                        words.number(numbers.getFirst()),
                        numbers.stream().skip(1).map(words::number).collect(Collectors.joining("; ")));
            case FELL, REVISED -> {
                String period = question.period() == null ? "" : words.period(question.period());
                yield words.message(
                        key,
                        period,
                        numbers.stream().map(words::number).toList().getFirst(),
                        words.number(numbers.get(1)),
                        words.number(numbers.getLast()));
            }
            case THRESHOLD -> words.message(key, words.number(numbers.getFirst()), words.number(numbers.getLast()));
            case FAR ->
                words.message(
                        key,
                        numbers.stream().map(it -> words.number(it, DECIMALS)).toArray(String[]::new));
        };
    }

    /** A figure as its series writes it; empty where there is none. */
    public String figure(WaitingCell cell, @Nullable ReportedFigure figure) {
        if (figure == null) {
            return "";
        }
        if (figure.isNotArisen()) {
            return "0/0";
        }
        return switch (cell.kind()) {
            case GRADE -> cell.scale().get(figure.number().intValue() - 1);
            case STATE -> words.message(figure.number().signum() == 0 ? "entry.state.no" : "entry.state.yes");
            case NUMBER, RATIO -> words.quantity(figure.number(), cell.unit());
        };
    }
}
