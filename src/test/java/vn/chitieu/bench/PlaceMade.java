package vn.chitieu.bench;

import vn.chitieu.commune.Place;

/**
 * A commune that is filled.
 *
 * @param order counted from 0 through all that are filled; their ids follow from it
 * @param kind as people write it: xã, phường, đặc khu
 */
record PlaceMade(Place place, String name, String kind, int order) {

    String label() {
        return kind + " " + name;
    }
}
