package vn.chitieu.account.web;

import java.util.List;

/** What an administrator begins with: how much there is, and the way to a commune's names. */
record AdminPage(Counts counts, Search search, boolean everywhere) {

    record Counts(long provinces, long communes, long indicators, long accounts) {}

    /**
     * The communes whose name or code was asked for.
     *
     * @param typed empty where nothing was asked
     */
    record Search(String typed, List<Place> found) {}

    /** A commune that this person administers. */
    record Place(String code, String kind, String name, String province) {}
}
