package vn.chitieu.bench;

import vn.chitieu.commune.Place;

/**
 * A commune that is filled.
 *
 * @param order counted from 0 through all that are filled; their ids follow from it
 * @param inCountry its place among all communes by province and code, counted from 0; does not hang on what else is filled
 * @param kind as people write it: xã, phường, đặc khu
 */
record PlaceMade(Place place, String name, String kind, int order, int inCountry) {

    String label() {
        return kind + " " + name;
    }
}
