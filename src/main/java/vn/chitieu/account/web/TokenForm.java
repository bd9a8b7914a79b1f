package vn.chitieu.account.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What is typed to make an access token. */
record TokenForm(@Nullable String name, @Nullable String days) {

    /** The lifetimes to choose from, in days. */
    static final List<String> LIFETIMES = List.of("30", "90", "365");

    static final TokenForm EMPTY = new TokenForm("", "90");

    private static final int LONGEST_NAME = 60;

    /** What the form says, once nothing is wrong with it. */
    record Understood(String name, Duration lifetime) {}

    /** Reads the form; everything wrong is said at its field. */
    Optional<Understood> read(BindingResult errors) {
        String typed = name == null ? "" : name.strip();
        if (typed.isEmpty()) {
            errors.rejectValue("name", "account.tokens.name-missing");
        } else if (typed.length() > LONGEST_NAME || typed.codePoints().anyMatch(Character::isISOControl)) {
            errors.rejectValue("name", "account.tokens.name-too-long", new Object[] {LONGEST_NAME}, null);
        }
        if (days == null || !LIFETIMES.contains(days)) {
            errors.rejectValue("days", "account.tokens.days-missing");
            return Optional.empty();
        }
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new Understood(typed, Duration.ofDays(Long.parseLong(days))));
    }
}
