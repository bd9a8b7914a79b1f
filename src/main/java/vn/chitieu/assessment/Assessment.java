package vn.chitieu.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One signing: what the standing committee concluded about a target at the end of a period.
 *
 * @param version counts up with every signing; the latest one holds
 * @param reason given wherever the word differed from the portal's conclusion
 * @param then what the portal concluded when it was signed
 * @param signer name of the account that signed
 */
public record Assessment(
        long target,
        int version,
        AssessmentWord word,
        @Nullable String reason,
        Conclusion then,
        String signer,
        Instant signedAt) {

    /** Whether it said something else than the portal did when it was signed. */
    public boolean differedThen() {
        return !word.agreesWith(then.state());
    }
}
