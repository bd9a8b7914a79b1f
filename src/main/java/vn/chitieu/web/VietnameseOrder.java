package vn.chitieu.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The order in which people here look names up: Đ after D and before E, marks after the letter, not by code. */
public final class VietnameseOrder {

    /** Of names in lists that no SQL has put in order. */
    public static final Comparator<String> OF_NAMES = ofNames();

    private VietnameseOrder() {}

    private static Comparator<String> ofNames() {
        Collator collator = Collator.getInstance(Locale.of("vi"));
        return collator::compare;
    }
}
