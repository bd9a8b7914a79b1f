package vn.chitieu.comparison.web;

import vn.chitieu.commune.PlainName;

/**
 * Part of a place's name that somebody looks for, with accents or without.
 *
 * @param plain empty for every place
 */
record Sought(String plain) {

    static Sought of(String typed) {
        return new Sought(PlainName.of(typed));
    }

    /** Whether the commune or its province has it. */
    boolean isIn(String commune, String province) {
        return PlainName.of(commune).contains(plain) || PlainName.of(province).contains(plain);
    }
}
