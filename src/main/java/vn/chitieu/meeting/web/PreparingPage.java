package vn.chitieu.meeting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.judging.State;

/**
 * Preparing a meeting.
 *
 * @param meeting id of the one that is changed; null for a new one
 * @param choices all targets that can be talked about: the most worth discussing first
 * @param changed whether somebody has changed the meeting since the page was read
 */
public record PreparingPage(
        NamedCommune commune,
        String period,
        @Nullable Long meeting,
        List<Choice> choices,
        int proposed,
        boolean changed) {

    /**
     * A target that can be talked about.
     *
     * @param why it is proposed: message keys; empty where it is not
     */
    public record Choice(long id, String name, String number, State state, String sentence, List<String> why) {}

    /** Where the form is sent. */
    public String address() {
        return meeting == null
                ? "/communes/" + commune.code() + "/periods/" + period + "/meeting"
                : "/communes/" + commune.code() + "/meetings/" + meeting + "/agenda";
    }
}
