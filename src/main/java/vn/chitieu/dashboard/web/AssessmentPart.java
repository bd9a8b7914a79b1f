package vn.chitieu.dashboard.web;

import java.util.List;
import java.util.stream.Stream;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.assessment.AssessedTarget;
import vn.chitieu.assessment.AssessmentWord;
import vn.chitieu.assessment.Signing;

/**
 * The part of a target's page about what the committee has signed.
 *
 * @param choices the words to sign, best first
 * @param maySign whether this person may
 * @param sentBack whether a form came back and is shown again
 * @param meanwhile message keys of what has happened while it was filled in
 */
public record AssessmentPart(
        AssessedTarget target, List<Choice> choices, boolean maySign, boolean sentBack, List<String> meanwhile) {

    /** @param agrees whether the word says what the portal says, so that no reason is needed */
    public record Choice(AssessmentWord word, boolean agrees) {}

    static AssessmentPart of(AssessedTarget target, CurrentUser user) {
        return new AssessmentPart(target, choices(target), Signing.isOpenTo(user, target), false, List.of());
    }

    static AssessmentPart sentBack(AssessedTarget target, List<String> meanwhile, CurrentUser user) {
        return new AssessmentPart(target, choices(target), Signing.isOpenTo(user, target), true, meanwhile);
    }

    private static List<Choice> choices(AssessedTarget target) {
        return Stream.of(AssessmentWord.values())
                .map(word -> new Choice(word, word.agreesWith(target.now().state())))
                .toList();
    }
}
