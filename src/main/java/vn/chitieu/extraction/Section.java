package vn.chitieu.extraction;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a part of a document is about, by its heading. */
enum Section {
    /** Lists targets: whatever has a number in it is one. */
    TARGETS("{heading-targets}"),
    /** What was reached before: no targets. */
    PAST("{heading-past}"),
    /** A text without headings that tells more than it lists, as a newspaper does: only what is said to be aimed at. */
    REPORT("{heading-tasks}"),
    /** Aims, tasks and means: a target here and there, in the middle of a sentence. */
    PROSE("{heading-tasks}"),
    /** Who carries it out. */
    ORGANISATION("{heading-organisation}");

    private static final Pattern BOTH = Lexicon.pattern("chỉ tiêu.*(?:nhiệm vụ|giải pháp|đột phá)");
    private static final Pattern AHEAD =
            Lexicon.pattern("20(?:2[5-6]) ?- ?20(?:30|31)|nhiệm kỳ tới|đến năm 20[3-5]\\d");

    private final Pattern heading;

    Section(String heading) {
        this.heading = Lexicon.pattern(heading);
    }

    /** The section that a heading opens; empty for one that says nothing about it, or announces several. */
    static Optional<Section> openedBy(String folded) {
        boolean ahead = AHEAD.matcher(folded).find();
        if (ORGANISATION.heading.matcher(folded).find()
                && !TARGETS.heading.matcher(folded).find()) {
            return Optional.of(ORGANISATION);
        }
        if (BOTH.matcher(folded).find()) {
            return Optional.of(PROSE);
        }
        if (TARGETS.heading.matcher(folded).find()
                && !(PAST.heading.matcher(folded).find() && !ahead)) {
            return Optional.of(TARGETS);
        }
        if (PAST.heading.matcher(folded).find() && !ahead) {
            return Optional.of(PAST);
        }
        return PROSE.heading.matcher(folded).find() ? Optional.of(PROSE) : Optional.empty();
    }
}
