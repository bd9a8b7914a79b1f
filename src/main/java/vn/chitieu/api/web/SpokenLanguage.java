package vn.chitieu.api.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of an answer: English for whoever prefers it to Vietnamese, Vietnamese for everybody else. */
final class SpokenLanguage {

    private static final List<Locale> SPOKEN = List.of(Locale.of("vi"), Locale.ENGLISH);

    private SpokenLanguage() {}

    /** @param accepted the header {@code Accept-Language}, if there is one */
    static Locale of(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return SPOKEN.getFirst();
        }
        try {
            Locale preferred = Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
            return preferred == null ? SPOKEN.getFirst() : preferred;
        } catch (IllegalArgumentException e) {
            return SPOKEN.getFirst();
        }
    }
}
