package vn.chitieu.editing;

import java.util.List;

/** Documents that are being read into resolutions; the list of resolutions shows them, and knows no more of it. */
@FunctionalInterface
public interface OpenReadings {

    /**
     * A document somebody is looking through.
     *
     * @param name of its file; empty where its text was pasted
     * @param seen how many of what was found in it were decided about
     */
    record Reading(String href, String name, int seen, int found) {}

    List<Reading> of(String commune);
}
