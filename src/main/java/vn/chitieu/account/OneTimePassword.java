package vn.chitieu.account;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** A password made here for somebody else to type once; shown to one administrator and kept nowhere. */
public record OneTimePassword(String text) {

    /** Without letters and digits that are read for one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 16;

    static OneTimePassword random(SecureRandom random) {
        return new OneTimePassword(random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining()));
    }

    @Override
    public String toString() {
        return "********";
    }
}
