package vn.chitieu.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import vn.chitieu.web.TypedText;

/** Hears the texts that cells of a workbook share, in their order; how a word is read aloud is no part of it. */
final class CellTexts extends DefaultHandler {

    /** How a character is written that XML cannot hold: {@code _x000D_}. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** Excel's own limit of what a cell holds; many cells may share a text. */
    private static final int LONGEST = 32_767;

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean hears;
    private boolean spoken;

    List<String> texts() {
        return texts;
    }

    /** As a person would have typed it: any character can be escaped, also one that no text may hold. */
    static String decoded(String text) throws TooLarge {
        String decoded = text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(it ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(it.group(1), 16))))
                : text;
        if (decoded.length() > LONGEST) {
            throw new TooLarge("a text of " + decoded.length() + " characters");
        }
        return TypedText.lines(decoded).strip();
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "si" -> text.setLength(0);
            case "rPh" -> spoken = true;
            case "t" -> hears = !spoken;
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws TooLarge {
        switch (local) {
            case "si" -> texts.add(decoded(text.toString()));
            case "rPh" -> spoken = false;
            case "t" -> hears = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (hears) {
            text.append(characters, start, length);
        }
    }
}
