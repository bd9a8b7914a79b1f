package vn.chitieu.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * What a paragraph stands under.
 *
 * @param leadIns folded headings and sentences that lead to it, nearest first
 * @param aimed whether the text before it went on about what shall be, in a report that has no headings to say so
 */
record Context(Section section, List<String> leadIns, Assignment assignment, boolean aimed) {

    /** Led to by these words as well, which are nearest. */
    Context ledBy(String words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(leadIns);
        return new Context(section, all, assignment, aimed);
    }

    Context by(Assignment who) {
        return new Context(section, leadIns, who, aimed);
    }
}
