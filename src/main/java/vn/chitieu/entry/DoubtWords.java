package vn.chitieu.entry;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.web.Words;

/** Says in the reader's words and numbers why a figure is unlikely. */
@Component
@RequiredArgsConstructor
public class DoubtWords {

    private static final int DECIMALS = 2;

    private final Words words;

    /** {@code Kỳ trước 98,1; nay 9,82 %: nhầm dấu phẩy?} */
    public String of(Plausibility.Doubt doubt, UnitOfMeasure unit) {
        return words.message(
                "entry.doubt." + doubt.kind(),
                words.number(doubt.before(), DECIMALS),
                words.number(doubt.now(), DECIMALS),
                unit.symbol());
    }
}
