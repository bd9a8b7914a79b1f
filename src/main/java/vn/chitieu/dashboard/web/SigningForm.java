package vn.chitieu.dashboard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.chitieu.assessment.AssessedTarget;
import vn.chitieu.assessment.AssessmentWord;
import vn.chitieu.judging.State;

/**
 * What is chosen and typed to sign an assessment.
 *
 * @param after number of the latest signing on the page that the signer read
 * @param seen the portal's conclusion on that page
 */
record SigningForm(
        @Nullable String word,
        @Nullable String reason,
        @Nullable String after,
        @Nullable String seen) {

    static final SigningForm EMPTY = new SigningForm("", "", "", "");

    static final int LONGEST_REASON = 1000;

    /** What the form says, once nothing is wrong with it. */
    record Understood(AssessmentWord word, @Nullable String reason) {}

    /** Reads the form; everything wrong is said at its field. */
    Optional<Understood> read(BindingResult errors, State now) {
        Optional<AssessmentWord> chosen = Stream.of(AssessmentWord.values())
                .filter(it -> it.name().equals(word))
                .findFirst();
        String typed = reason == null ? "" : reason.strip();
        if (chosen.isEmpty()) {
            errors.rejectValue("word", "assessment.word-missing");
        } else if (typed.isEmpty() && !chosen.get().agreesWith(now)) {
            errors.rejectValue("reason", "assessment.reason-missing");
        }
        if (typed.length() > LONGEST_REASON) {
            errors.rejectValue("reason", "assessment.reason-too-long", new Object[] {LONGEST_REASON}, null);
        }
        return errors.hasErrors()
                ? Optional.empty()
                : chosen.map(it -> new Understood(it, typed.isEmpty() ? null : typed));
    }

    /** Whether the page that was read showed the target as it is. */
    boolean isAbout(AssessedTarget target) {
        return changes(target).isEmpty();
    }

    /** Message keys of what has happened since the page was read. */
    List<String> changes(AssessedTarget target) {
        List<String> changes = new ArrayList<>();
        if (!String.valueOf(target.version()).equals(after)) {
            changes.add("assessment.signed-meanwhile");
        }
        if (!target.now().token().equals(seen)) {
            changes.add("assessment.judged-meanwhile");
        }
        return changes;
    }
}
