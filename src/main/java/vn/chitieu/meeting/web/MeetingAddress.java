package vn.chitieu.meeting.web;

import vn.chitieu.meeting.Meeting;

/** Where a meeting's pages are. */
final class MeetingAddress {

    static final String ALL = "/communes/{commune}/meetings";
    static final String ONE = ALL + "/{id}";

    private MeetingAddress() {}

    /** {@code /communes/28651/meetings/12}. */
    static String of(Meeting meeting) {
        return "/communes/" + meeting.place().commune() + "/meetings/" + meeting.id();
    }
}
