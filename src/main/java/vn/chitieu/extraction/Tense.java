package vn.chitieu.extraction;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a report's words speak of what shall be or of what was: where they speak of both, the last of them. */
enum Tense {
    AHEAD("{aim}|(?:đến|vào) (?:hết |cuối )?(?:năm )?20(?:2[6-9]|[3-9]\\d)|(?:nhiệm kỳ|giai đoạn) 202[5-6] ?- ?203\\d"),
    BEHIND("{result}");

    private final Pattern words;

    Tense(String words) {
        this.words = Lexicon.pattern(words);
    }

    /** Empty where the text has no word of either. */
    static Optional<Tense> of(String folded) {
        int ahead = AHEAD.last(folded);
        int behind = BEHIND.last(folded);
        if (ahead < 0 && behind < 0) {
            return Optional.empty();
        }
        return Optional.of(ahead > behind ? AHEAD : BEHIND);
    }

    private int last(String text) {
        Matcher matcher = words.matcher(text);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }
}
