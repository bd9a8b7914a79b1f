package vn.chitieu.inspection;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of the trail ends, so that the next begins there. Written {@code 1795339683123456_28651_17}. */
public record TrailPosition(Instant at, String chain, long seq) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,17})_(\\d{5}|P\\d{2}|\\*)_(\\d{1,18})");
    private static final long MICROSECONDS = 1_000_000;

    /** Empty if the text is none. */
    public static Optional<TrailPosition> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long at = Long.parseLong(matcher.group(1));
        return Optional.of(new TrailPosition(
                Instant.ofEpochSecond(at / MICROSECONDS, at % MICROSECONDS * 1_000),
                matcher.group(2),
                Long.parseLong(matcher.group(3))));
    }

    @Override
    public String toString() {
        return at.getEpochSecond() * MICROSECONDS + at.getNano() / 1_000 + "_" + chain + "_" + seq;
    }
}
