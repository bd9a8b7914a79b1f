package vn.chitieu.extraction;

import java.util.List;

/**
 * What a paragraph stands under.
 *
 * @param leadIns folded headings and sentences that lead to it, nearest first
 */
record Context(Section section, List<String> leadIns, Assignment assignment) {

    Context by(Assignment who) {
        return new Context(section, leadIns, who);
    }
}
