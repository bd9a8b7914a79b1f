package vn.chitieu.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a report's text, in their order. Each is written from the figures and can be edited by itself. */
public enum ReportSection {
    /** What the report is made in pursuance of; stands before the numbered parts. */
    OPENING,
    /** How many targets stand where, and what has changed. */
    OVERVIEW,
    /** Field by field, what goes well. */
    FIELDS,
    /** What is behind, why, and what is done about it. */
    DANGERS,
    /** What cannot be judged. */
    MISSING,
    /** What the committee has signed and asked. */
    CONCLUSIONS,
    /** What was promised for the time to come. */
    TASKS,
    /** What others are asked for. */
    REQUESTS;

    /** As it stands in addresses: {@code overview}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportSection> of(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
