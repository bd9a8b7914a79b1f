package vn.chitieu.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A token as a program shows it. Made here it has 256 random bits: nobody can try them out, so a plain SHA-256 is enough
 * to keep it by, where a password would need a slow hash with a salt.
 */
public record TokenSecret(String text) {

    /** Lets people and scanners of sources see at once what has leaked. */
    private static final String PREFIX = "chitieu_";

    private static final int BYTES = 32;

    public static TokenSecret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
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
