package vn.chitieu.meeting.web;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.chitieu.meeting.Meeting;
import vn.chitieu.web.FormFields;

/**
 * The end of a meeting as it is typed.
 *
 * @param attendance who was there, by their offices
 * @param closing what was concluded about the whole
 */
record EndingForm(@Nullable String attendance, @Nullable String closing) {

    private static final int LONGEST = 2_000;

    static EndingForm of(Meeting meeting) {
        return new EndingForm(
                Objects.requireNonNullElse(meeting.attendance(), ""),
                Objects.requireNonNullElse(meeting.closing(), ""));
    }

    record Understood(@Nullable String attendance, @Nullable String closing) {}

    Optional<Understood> read(Errors errors) {
        FormFields fields = new FormFields(errors);
        String who = fields.lines("attendance", attendance, LONGEST);
        String what = fields.lines("closing", closing, LONGEST);
        return errors.hasErrors() ? Optional.empty() : Optional.of(new Understood(who, what));
    }
}
