package vn.chitieu.audit;

/** Who does something. The person signed in is one; what nobody does is done by {@link #SYSTEM}. */
public interface Actor {

    /** The portal itself: no username begins with an asterisk. */
    Actor SYSTEM = of("*system", "");

    /** Somebody who tried a name that nobody has; the name itself may be a password typed too early, and is not kept. */
    Actor UNKNOWN_NAME = of("*unknown", "");

    String username();

    String displayName();

    static Actor of(String username, String displayName) {
        return new Named(username, displayName);
    }

    /** Somebody who is not signed in, or not any more. */
    record Named(String username, String displayName) implements Actor {}
}
