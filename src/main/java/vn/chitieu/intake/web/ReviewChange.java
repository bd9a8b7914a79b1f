package vn.chitieu.intake.web;

import java.util.List;

/**
 * What a decision has changed, for the page's script to put in its place.
 *
 * @param review the page, without the document's lines
 * @param cards those that look otherwise than before
 */
record ReviewChange(ReviewPage review, List<CardView> cards) {

    /** How the script says that it wants this instead of the page. */
    static final String ASKED = "review";
}
