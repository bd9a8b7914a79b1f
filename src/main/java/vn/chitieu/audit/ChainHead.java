package vn.chitieu.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a chain stands, or stood: the number of its last entry and that entry's hash. Written {@code 28651 42 9f86…}. */
record ChainHead(String chain, long seq, String hash) {

    private static final Pattern LINE = Pattern.compile("(\\d{5}|P\\d{2}|\\*) ([1-9]\\d{0,17}) ([0-9a-f]{64})");

    /** @throws IllegalArgumentException if the line is no head */
    static ChainHead parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("No head of a chain: " + line);
        }
        return new ChainHead(matcher.group(1), Long.parseLong(matcher.group(2)), matcher.group(3));
    }

    @Override
    public String toString() {
        return chain + " " + seq + " " + hash;
    }
}
