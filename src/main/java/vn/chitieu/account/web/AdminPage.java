package vn.chitieu.account.web;

import java.util.List;

/** What an administrator begins with: how much there is, and the way to a commune's names. */
public record AdminPage(Counts counts, Search search, boolean everywhere) {

    public record Counts(long provinces, long communes, long indicators, long accounts) {}

    /**
     * The communes whose name or code was asked for.
     *
     * @param typed empty where nothing was asked
     */
    public record Search(String typed, List<Place> found) {}

    /** A commune that this person administers. */
    public record Place(String code, String kind, String name, String province) {}
}
