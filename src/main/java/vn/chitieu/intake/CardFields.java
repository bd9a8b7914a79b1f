package vn.chitieu.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chitieu.web.TypedText;

/**
 * What a card says of a target, as typed; empty where nothing was.
 *
 * @param measure named as in the extraction, like comparator and horizon
 * @param low the bound, or the lower end of a band; of a grade its name
 * @param unit of the bound, as printed
 * @param counted the unit of what is reported, where that is another: of growth in percent, say, the money
 * @param deadline a year; empty where the text names none
 * @param direction {@code UP} or {@code DOWN}
 * @param supporting names of units, parted by semicolons
 * @param number as printed
 * @param indicator code of the common catalogue's indicator that its series counts
 * @param accumulation what one figure stands for, named as {@code Accumulation}
 */
public record CardFields(
        String name,
        String measure,
        String comparator,
        String low,
        String high,
        String unit,
        String counted,
        String horizon,
        String deadline,
        String direction,
        String field,
        String lead,
        String supporting,
        String number,
        String indicator,
        String accumulation) {

    public CardFields {
        name = text(name);
        measure = text(measure);
        comparator = text(comparator);
        low = text(low);
        high = text(high);
        unit = text(unit);
        counted = text(counted);
        horizon = text(horizon);
        deadline = text(deadline);
        direction = text(direction);
        field = text(field);
        lead = text(lead);
        supporting = text(supporting);
        number = text(number);
        indicator = text(indicator).toUpperCase(Locale.ROOT);
        accumulation = text(accumulation);
    }

    /** The same, with what another card says where this one says nothing. */
    CardFields filledFrom(CardFields other) {
        return new CardFields(
                either(name, other.name),
                measure,
                comparator,
                either(low, other.low),
                either(high, other.high),
                either(unit, other.unit),
                either(counted, other.counted),
                horizon,
                either(deadline, other.deadline),
                direction,
                field,
                either(lead, other.lead),
                either(supporting, other.supporting),
                number,
                either(indicator, other.indicator),
                accumulation);
    }

    private static String either(String own, String other) {
        return own.isEmpty() ? other : own;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : TypedText.line(typed);
    }
}
