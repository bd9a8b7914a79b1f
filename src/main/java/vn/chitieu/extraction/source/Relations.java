package vn.chitieu.extraction.source;

import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where the parts of a newer Office file name each other. */
final class Relations {

    private Relations() {}

    /**
     * The part of a kind that another names; null where it names none.
     *
     * @param part that names it, "" for the file as a whole
     * @param kind the end of the relation's type
     */
    static @Nullable String target(Archive archive, String part, String kind) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String relations = folder + "_rels/" + part.substring(slash) + ".rels";
        if (!archive.has(relations)) {
            return null;
        }
        try (Xml xml = new Xml(archive.part(relations))) {
            while (xml.next()) {
                if (xml.isStart()
                        && xml.name().equals("Relationship")
                        && xml.attribute("Type", "").endsWith("/" + kind)) {
                    return resolved(folder, xml.attribute("Target", ""));
                }
            }
            return null;
        }
    }

    private static @Nullable String resolved(String folder, String target) {
        try {
            return URI.create("/" + folder)
                    .resolve(target)
                    .normalize()
                    .getPath()
                    .substring(1);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return null;
        }
    }
}
