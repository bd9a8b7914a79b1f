package vn.chitieu.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The two official layouts of a report ("thể thức"): a Party body's, and a state body's for a plan of its own. */
public enum ReportForm {
    PARTY,
    STATE;

    /** As it stands in addresses: {@code party}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportForm> of(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
