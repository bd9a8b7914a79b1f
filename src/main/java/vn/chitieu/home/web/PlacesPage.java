package vn.chitieu.home.web;

import java.util.List;

/** The choice of a person who works in several places; both lists are empty for one who has no role yet. */
public record PlacesPage(List<Place> provinces, List<Place> communes) {

    /** @param province of a commune; empty for a province itself */
    public record Place(String kind, String name, String province, String href) {}

    public boolean isEmpty() {
        return provinces.isEmpty() && communes.isEmpty();
    }
}
