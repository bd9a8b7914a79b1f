package vn.chitieu.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The anchors of one day as they stand outside the database: a line for each head, and last the seal, which is the hash
 * of these lines and of the seal of the file before. So the files are a chain too.
 */
record AnchorFile(LocalDate day, List<ChainHead> heads, String seal) {

    AnchorFile {
        heads = List.copyOf(heads);
    }

    /** @param before seal of the file before; {@link Sha256#NOTHING} for the first */
    static AnchorFile sealed(LocalDate day, List<ChainHead> heads, String before) {
        return new AnchorFile(day, heads, seal(heads, before));
    }

    /** @throws IllegalArgumentException if the text is not such a file */
    static AnchorFile parse(LocalDate day, String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty() || !text.endsWith("\n")) {
            throw new IllegalArgumentException("The file of " + day + " is not whole");
        }
        String seal = lines.removeLast();
        if (!seal.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("The file of " + day + " has no seal");
        }
        return new AnchorFile(day, lines.stream().map(ChainHead::parse).toList(), seal);
    }

    String text() {
        return lines(heads) + seal + "\n";
    }

    /** Whether nothing in it was changed, nor the file before put in the place of another. */
    boolean follows(String before) {
        return seal.equals(seal(heads, before));
    }

    private static String seal(List<ChainHead> heads, String before) {
        return Sha256.of(lines(heads) + before);
    }

    private static String lines(List<ChainHead> heads) {
        return heads.stream().map(head -> head + "\n").collect(Collectors.joining());
    }
}
