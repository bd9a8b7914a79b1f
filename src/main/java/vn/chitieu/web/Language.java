package vn.chitieu.web;

import java.util.Locale;

/** The languages the pages are written in. Whoever has not chosen reads Vietnamese, whatever the browser asks for. */
public enum Language {
    VIETNAMESE("vi"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language of a locale; Vietnamese for every one that is not English. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(ENGLISH.tag) ? ENGLISH : VIETNAMESE;
    }

    static Language ofTag(String tag) {
        return of(Locale.forLanguageTag(tag));
    }

    /** As in {@code <html lang>} and {@code ?lang=}. */
    public String tag() {
        return tag;
    }

    public Language other() {
        return this == ENGLISH ? VIETNAMESE : ENGLISH;
    }

    Locale locale() {
        return Locale.of(tag);
    }
}
