package vn.chitieu.dashboard.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import vn.chitieu.evaluation.PastDay;
import vn.chitieu.web.FormFields;

/**
 * The day up to which a page looks back, from its address ({@code 2026-10-15}) or as people write it ({@code 15/10/2026}).
 *
 * @param day null where nothing, or nothing that can be looked back to, was typed: the page shows what stands now
 */
record LookingBack(
        Typed typed, BindingResult errors, @Nullable PastDay day) {

    private static final String NAME = "then";
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int EARLIEST_YEAR = 2000;

    /** What stands in the field. */
    record Typed(@Nullable String asOf) {}

    static LookingBack read(@Nullable String asOf, Clock clock) {
        Typed typed = new Typed(asOf);
        BindingResult errors = new BeanPropertyBindingResult(typed, NAME);
        if (asOf == null || asOf.isBlank()) {
            return new LookingBack(typed, errors, null);
        }
        FormFields fields = new FormFields(errors);
        LocalDate day = inAddress(asOf);
        if (day == null) {
            day = fields.date("asOf", asOf);
        }
        if (day != null && day.isBefore(Year.of(EARLIEST_YEAR).atDay(1))) {
            fields.refuse("asOf", "form.problem.date");
        } else if (day != null && day.isAfter(LocalDate.now(clock))) {
            fields.refuse("asOf", "past.problem.future");
        }
        if (day == null || errors.hasErrors()) {
            return new LookingBack(typed, errors, null);
        }
        Typed understood = new Typed(WRITTEN.format(day));
        return new LookingBack(
                understood, new BeanPropertyBindingResult(understood, NAME), PastDay.endOf(day, clock.getZone()));
    }

    private static @Nullable LocalDate inAddress(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    boolean isRefused() {
        return errors.hasErrors();
    }

    /** The day as it stands in addresses; null where the page shows what stands now. */
    @Nullable
    String address() {
        return day == null ? null : day.day().toString();
    }

    void putInto(Model model) {
        model.addAttribute(NAME, typed);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + NAME, errors);
    }
}
