package vn.chitieu.account.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code for who has lost the app, good once. It has 80 random bits: nobody can try them out, so a plain SHA-256 is
 * enough to keep it by.
 */
public record RecoveryCode(String text) {

    private static final int BYTES = 10;
    private static final Pattern FORM = Pattern.compile("[A-Z2-7]{16}");

    public static RecoveryCode random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new RecoveryCode(Base32.encode(bytes));
    }

    /** What was typed, if it looks like one; case, spaces and hyphens do not matter. */
    public static Optional<RecoveryCode> read(String typed) {
        String bare = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(bare).matches() ? Optional.of(new RecoveryCode(bare)) : Optional.empty();
    }

    /** In groups of four, as it is shown. */
    public String grouped() {
        return text.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** What the database keeps. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "********";
    }
}
