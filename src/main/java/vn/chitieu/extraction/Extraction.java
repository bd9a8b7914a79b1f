package vn.chitieu.extraction;

import java.util.ArrayList;
import java.util.List;

/** Reads the targets out of a document. By rules alone: the same text always gives the same targets. */
public final class Extraction {

    /** Five times as many as the longest resolution sets; what comes after them is not read. */
    private static final int MOST = 1_000;

    private Extraction() {}

    /** The targets of a document, in the order of its text; none where it sets none. */
    public static List<ExtractedTarget> of(SourceText document) {
        Era era = Era.of(document);
        List<Block> blocks = Blocks.of(era.present(document));
        Outline outline = Outline.of(blocks);
        TableRows table = new TableRows();
        List<ExtractedTarget> targets = new ArrayList<>();
        int unassigned = 0;
        for (Block block : blocks) {
            if (targets.size() >= MOST) {
                break;
            }
            Context context = outline.place(block);
            if (block.isRow()) {
                targets.addAll(printed(table.of(block, context), outline, block));
                continue;
            }
            if (!block.isHeading()) {
                table.end();
            }
            List<ExtractedTarget> found = Statements.of(block, context);
            targets.addAll(printed(found, outline, block));
            if (found.isEmpty() && Assignment.follows(block)) {
                Assignment assignment = Assignment.in(block.text()).orElse(Assignment.NONE);
                targets.subList(unassigned, targets.size())
                        .replaceAll(it -> it.lead() == null ? it.led(assignment) : it);
            }
            unassigned = found.isEmpty() ? targets.size() : unassigned;
        }
        return targets.stream().map(ExtractedTarget::spaced).map(era::asPrinted).toList();
    }

    private static List<ExtractedTarget> printed(List<ExtractedTarget> found, Outline outline, Block block) {
        if (found.isEmpty()) {
            return found;
        }
        Printed printed = outline.printed(block);
        List<ExtractedTarget> placed = new ArrayList<>();
        for (ExtractedTarget target : found) {
            placed.add(target.at(found.size() == 1 ? printed : printed.part(placed.size())));
        }
        return placed;
    }
}
