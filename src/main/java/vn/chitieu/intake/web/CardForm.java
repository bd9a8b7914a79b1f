package vn.chitieu.intake.web;

import org.jspecify.annotations.Nullable;
import vn.chitieu.intake.CardFields;

/**
 * A card as it was sent: without fields where only a button was pressed.
 *
 * @param order in which the cards are looked through
 */
record CardForm(
        @Nullable String action,
        @Nullable String version,
        @Nullable String order,
        @Nullable CardFields fields) {

    String pressed() {
        return action == null ? "" : action;
    }

    int opened() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    boolean unsureFirst() {
        return ReviewPage.UNSURE.equals(order);
    }
}
