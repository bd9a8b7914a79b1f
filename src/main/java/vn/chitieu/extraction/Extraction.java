package vn.chitieu.extraction;

import java.util.ArrayList;
import java.util.List;

/** Reads the targets out of a document. By rules alone: the same text always gives the same targets. */
public final class Extraction {

    private Extraction() {}

    /** The targets of a document, in the order of its text; none where it sets none. */
    public static List<ExtractedTarget> of(SourceText document) {
        List<Block> blocks = Blocks.of(document);
        Outline outline = Outline.of(blocks);
        TableRows table = new TableRows();
        List<ExtractedTarget> targets = new ArrayList<>();
        int unassigned = 0;
        for (Block block : blocks) {
            Context context = outline.place(block);
            if (block.isRow()) {
                targets.addAll(table.of(block, context));
                continue;
            }
            if (!block.isHeading()) {
                table.end();
            }
            List<ExtractedTarget> found = Statements.of(block, context);
            targets.addAll(found);
            if (found.isEmpty() && Assignment.follows(block)) {
                Assignment assignment = Assignment.in(block.text()).orElse(Assignment.NONE);
                targets.subList(unassigned, targets.size())
                        .replaceAll(it -> it.lead() == null ? it.led(assignment) : it);
            }
            unassigned = found.isEmpty() ? targets.size() : unassigned;
        }
        return List.copyOf(targets);
    }
}
