package vn.chitieu.extraction;

import java.util.List;

/** Reads the targets out of a document. By rules alone: the same text always gives the same targets. */
public final class Extraction {

    private Extraction() {}

    /** The targets of a document, in the order of its text; none where it sets none. */
    public static List<ExtractedTarget> of(SourceText document) {
        List<Block> blocks = Blocks.of(document);
        Outline outline = Outline.of(blocks);
        List<ExtractedTarget> targets = new java.util.ArrayList<>();
        for (Block block : blocks) {
            targets.addAll(Statements.of(block, outline.place(block)));
        }
        return targets;
    }
}
