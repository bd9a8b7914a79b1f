package vn.chitieu.dashboard.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.chitieu.explanation.Inquiry;

/** The form of a question to ask, as it is before anything is typed. */
record BlankQuestion(String question, String dueOn) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    static BlankQuestion on(LocalDate today) {
        return new BlankQuestion("", DATE.format(Inquiry.dueAfter(today)));
    }
}
