package vn.chitieu.reminder.web;

import java.util.List;

/**
 * What the layout shows of what waits for the person signed in.
 *
 * @param mark what is due first, in a few words in the masthead where there is no notice
 * @param notice all that waits, on the pages that people arrive at; empty on others
 */
record ReminderAround(Mark mark, List<Line> notice) {

    /** @param where of which commune and period */
    record Mark(String when, String where, String address, boolean late) {}

    /** @param what is left to do there */
    record Line(String where, String due, List<String> what, String address) {}
}
