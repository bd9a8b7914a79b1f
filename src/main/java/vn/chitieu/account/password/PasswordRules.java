package vn.chitieu.account.password;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What a password has to be like. TCVN 14423:2026 asks for 14 characters of four classes where the password stands alone;
 * beside a second factor the portal asks for 12 of any.
 *
 * @param secondFactor whether the account has one
 */
public record PasswordRules(boolean secondFactor) {

    /** What bcrypt reads. */
    public static final int LONGEST_BYTES = 72;

    private static final int SHORTEST_ALONE = 14;
    private static final int SHORTEST_WITH_SECOND_FACTOR = 12;

    public int shortest() {
        return secondFactor ? SHORTEST_WITH_SECOND_FACTOR : SHORTEST_ALONE;
    }

    /** Everything that is wrong, as far as it can be seen without knowing former passwords. */
    public Set<PasswordProblem> problems(String username, String password) {
        Set<PasswordProblem> problems = EnumSet.noneOf(PasswordProblem.class);
        if (password.codePointCount(0, password.length()) < shortest()) {
            problems.add(PasswordProblem.TOO_SHORT);
        }
        if (isTooLong(password)) {
            problems.add(PasswordProblem.TOO_LONG);
        }
        if (!secondFactor && !hasAllClasses(password)) {
            problems.add(PasswordProblem.TOO_PLAIN);
        }
        if (password.toLowerCase(Locale.ROOT).contains(username)
                || CommonPasswords.folded(password).contains(username)) {
            problems.add(PasswordProblem.HAS_USERNAME);
        }
        if (CommonPasswords.includes(password)) {
            problems.add(PasswordProblem.COMMON);
        }
        return problems;
    }

    public static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
    }

    private static boolean hasAllClasses(String password) {
        IntPredicate lower = Character::isLowerCase;
        IntPredicate upper = Character::isUpperCase;
        IntPredicate digit = Character::isDigit;
        return has(password, lower)
                && has(password, upper)
                && has(password, digit)
                && has(password, lower.or(upper).or(digit).negate());
    }

    private static boolean has(String password, IntPredicate kind) {
        return password.codePoints().anyMatch(kind);
    }
}
