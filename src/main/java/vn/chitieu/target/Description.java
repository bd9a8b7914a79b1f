package vn.chitieu.target;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * How a target is known and where it stands.
 *
 * @param code of the target in its commune: {@code VB-2.2-4a}
 * @param position in the document, from 1
 * @param number as the document prints it, free text: numberings have gaps and repeats
 * @param name in short words; the document's sentences stay in the document
 * @param official whether it is an item of the document's list of targets
 * @param soft a direction or a routine rather than a number; could as well be followed as a task
 * @param indicator of the common catalogue, if its series counts just that
 * @param ownIndicator the subject, in a code of our own
 * @param unit of the judged value; absent for composites
 * @param planGiver who hands the yearly plan down, as worded in the document
 * @param advises whom the lead unit advises, where the document says so
 * @param confirmNote the reading that the office still has to confirm
 */
@Embeddable
public record Description(
        String code,
        int position,
        String number,
        String name,
        @Enumerated(EnumType.STRING) Field field,
        @Enumerated(EnumType.STRING) Origin origin,
        boolean official,
        boolean soft,
        @Column(name = "indicator_code") @Nullable String indicator,
        @Column(name = "own_indicator") String ownIndicator,
        @Nullable String unit,
        @Enumerated(EnumType.STRING) Direction direction,
        @Column(name = "plan_giver") @Nullable String planGiver,
        @Nullable String advises,
        @Column(name = "confirm_note") @Nullable String confirmNote) {

    Description withUnit(@Nullable String other) {
        return new Description(
                code,
                position,
                number,
                name,
                field,
                origin,
                official,
                soft,
                indicator,
                ownIndicator,
                other,
                direction,
                planGiver,
                advises,
                confirmNote);
    }
}
