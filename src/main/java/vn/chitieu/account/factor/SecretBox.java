package vn.chitieu.account.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts what has to be read again, with a key that is not in the database (AES-256 in GCM mode). */
public final class SecretBox {

    /** Of the key's text: 32 characters of hexadecimal are 128 bits. */
    public static final int SHORTEST_KEY = 32;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /** @param keyText at least {@value #SHORTEST_KEY} characters, random ones */
    public SecretBox(String keyText) {
        if (keyText.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("A key has at least " + SHORTEST_KEY + " characters");
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(keyText.getBytes(StandardCharsets.UTF_8));
            this.key = new SecretKeySpec(digest, "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** @param owner whose it is; for anybody else it does not open */
    public byte[] close(byte[] secret, long owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        return ByteBuffer.allocate(nonce.length + closed.length)
                .put(nonce)
                .put(closed)
                .array();
    }

    /** @throws IllegalStateException if it was closed with another key or for another owner, or was tampered with */
    public byte[] open(byte[] closed, long owner) {
        return run(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(closed, NONCE_BYTES),
                Arrays.copyOfRange(closed, NONCE_BYTES, closed.length),
                owner);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, long owner) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(owner).array());
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The secret does not open with this key", e);
        }
    }
}
