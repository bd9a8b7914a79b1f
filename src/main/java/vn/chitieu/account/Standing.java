package vn.chitieu.account;

import org.springframework.security.core.Authentication;

/**
 * How somebody signed in stands at this moment, which may be another than when they came in.
 *
 * @param person with the roles they hold now
 * @param open whether the account still lets them in
 * @param duty what comes before anything else
 */
public record Standing(CurrentUser person, boolean open, Duty duty) {

    /** The person as the security chain knows people. */
    public Authentication signedIn() {
        return SignIn.signedIn(person);
    }

    /** What a person is led to before anything else. */
    public enum Duty {
        NONE,
        /** The password was given by somebody else, or an administrator's is too old. */
        CHANGE_PASSWORD,
        /** An administrator without one. */
        SET_UP_SECOND_FACTOR
    }
}
