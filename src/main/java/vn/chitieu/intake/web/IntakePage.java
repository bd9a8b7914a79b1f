package vn.chitieu.intake.web;

import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;

/**
 * The page on which a document is sent in.
 *
 * @param resolution id of the document that the targets belong to; empty for one that is yet to be added
 * @param title of that document
 * @param text that was pasted
 * @param fileProblem what to mend at the file, as a sentence
 * @param textProblem what to mend at the text, as a sentence
 */
public record IntakePage(
        NamedCommune commune,
        String resolution,
        String title,
        String text,
        @Nullable String fileProblem,
        @Nullable String textProblem) {

    IntakePage withText(String typed) {
        return new IntakePage(commune, resolution, title, typed, fileProblem, textProblem);
    }

    IntakePage atFile(String problem) {
        return new IntakePage(commune, resolution, title, text, problem, null);
    }

    IntakePage atText(String problem) {
        return new IntakePage(commune, resolution, title, text, null, problem);
    }
}
