package vn.chitieu.account.password;

/** What is wrong with a password that somebody chose. */
public enum PasswordProblem {
    /** Fewer characters than {@link PasswordRules#shortest}. */
    TOO_SHORT,
    /** More than {@link PasswordRules#LONGEST_BYTES} bytes, of which the rest would not count. */
    TOO_LONG,
    /** Not all of lower case, upper case, digits and others. */
    TOO_PLAIN,
    /** It contains the account's name. */
    HAS_USERNAME,
    /** It is a common one with digits or signs around it. */
    COMMON,
    /** It is one of the account's last ten. */
    USED_BEFORE
}
