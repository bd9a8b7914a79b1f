package vn.chitieu.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words that some fields of a {@link PreviewRequest} choose from. */
final class Choices {

    private Choices() {}

    /** One of the words; written as its constant, in small letters with hyphens. */
    interface Word {
        String name();

        default String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    enum MeasureWord implements Word {
        VALUE,
        AVERAGE_ANNUAL_GROWTH,
        YEAR_ON_YEAR,
        REDUCTION_FROM_BASELINE,
        INCREASE_FROM_BASELINE,
        MULTIPLE_OF_BASELINE,
        COUNT_IN_TERM,
        COVERAGE,
        SHARE_OF_PLAN,
        GRADE,
        STATE
    }

    enum Comparator implements Word {
        AT_LEAST(">="),
        ABOVE(">"),
        AT_MOST("<="),
        BELOW("<"),
        EXACTLY("="),
        WITHIN("within"),
        REACHED("reached");

        private final String written;

        Comparator(String written) {
            this.written = written;
        }

        @Override
        public String written() {
            return written;
        }

        boolean isCap() {
            return this == AT_MOST || this == BELOW;
        }
    }

    enum HorizonWord implements Word {
        BY_YEAR,
        EVERY_YEAR,
        EVERY_PERIOD,
        OVER_TERM
    }

    enum Side implements Word {
        HIGHER,
        LOWER
    }

    enum ChangeWord implements Word {
        PERCENT,
        POINTS
    }

    enum AccumulationWord implements Word {
        LATEST,
        YEAR_TO_DATE,
        ANNUAL,
        RUNNING_COUNT,
        EVENT
    }

    /** The word that was written; null, with a finding, if there is no such word. */
    static <T extends Enum<T> & Word> @Nullable T read(
            @Nullable String text, Class<T> words, String field, Findings findings) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.written().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    findings.add(field, "must be one of " + list(words));
                    return null;
                });
    }

    private static <T extends Enum<T> & Word> String list(Class<T> words) {
        return Arrays.stream(words.getEnumConstants()).map(Word::written).collect(Collectors.joining(", "));
    }
}
