package vn.chitieu.account.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator app and the portal know together, and the codes of six digits that follow from it (RFC 6238). */
public final class Totp {

    private static final int SECRET_BYTES = 20;
    private static final Duration STEP = Duration.ofSeconds(30);
    /** A phone's clock may be a step early or late. */
    private static final int STEPS_OFF = 1;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator(STEP);

    private final byte[] secret;

    public Totp(byte[] secret) {
        this.secret = secret.clone();
    }

    public static Totp random(SecureRandom random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return new Totp(bytes);
    }

    public byte[] secret() {
        return secret.clone();
    }

    /** The code of a moment. */
    public String codeAt(Instant moment) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, GENERATOR.getAlgorithm()), moment);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Twenty bytes are a key", e);
        }
    }

    /** The time step that a code belongs to, if it is one of around now. */
    public OptionalLong stepOf(String code, Instant now) {
        byte[] typed = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        for (int off = -STEPS_OFF; off <= STEPS_OFF; off++) {
            Instant moment = now.plus(STEP.multipliedBy(off));
            if (MessageDigest.isEqual(codeAt(moment).getBytes(StandardCharsets.UTF_8), typed)) {
                found = OptionalLong.of(moment.getEpochSecond() / STEP.toSeconds());
            }
        }
        return found;
    }

    /** The secret as people type it, in groups of four. */
    public String text() {
        return Base32.encode(secret).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What an app reads from the picture. */
    public String address(String issuer, String username) {
        return "otpauth://totp/" + escaped(issuer) + ":" + escaped(username) + "?secret=" + Base32.encode(secret)
                + "&issuer=" + escaped(issuer);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "********";
    }
}
