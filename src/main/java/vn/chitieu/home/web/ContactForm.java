package vn.chitieu.home.web;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.chitieu.web.HelpDesk.Office;

/** An office that can be asked, as it is typed. */
record ContactForm(String name, String phone, String email, String hours) {

    private static final int LONGEST = 200;
    private static final Pattern PHONE = Pattern.compile("[0-9+(). ,;/-]{3,60}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    ContactForm {
        name = text(name);
        phone = text(phone);
        email = text(email);
        hours = text(hours);
    }

    static ContactForm of(@Nullable Office office) {
        return office == null
                ? new ContactForm("", "", "", "")
                : new ContactForm(
                        office.name(),
                        requireNonNullElse(office.phone(), ""),
                        requireNonNullElse(office.email(), ""),
                        requireNonNullElse(office.hours(), ""));
    }

    /** Says everything that is wrong at its field. */
    Optional<Office> read(Errors errors) {
        expect(!name.isEmpty(), "name", "required", errors);
        expect(phone.isEmpty() || PHONE.matcher(phone).matches(), "phone", "phone", errors);
        expect(email.isEmpty() || EMAIL.matcher(email).matches(), "email", "email", errors);
        expect(!phone.isEmpty() || !email.isEmpty(), "phone", "reach", errors);
        for (String[] field : new String[][] {{"name", name}, {"email", email}, {"hours", hours}}) {
            boolean fits = field[1].length() <= LONGEST && field[1].codePoints().noneMatch(Character::isISOControl);
            expect(fits, field[0], "too-long", errors);
        }
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new Office(name, unlessEmpty(phone), unlessEmpty(email), unlessEmpty(hours)));
    }

    private static void expect(boolean right, String field, String problem, Errors errors) {
        if (!right && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "help.problem." + problem);
        }
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    private static @Nullable String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
