package vn.chitieu.account.web;

import static vn.chitieu.account.web.TypedFields.text;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;

/** A role and where it holds, as they are chosen. */
record GrantForm(String role, String province, String commune, String unit, String until) {

    static final GrantForm EMPTY = new GrantForm("", "", "", "", "");

    GrantForm {
        role = text(role);
        province = text(province);
        commune = text(commune);
        unit = text(unit);
        until = text(until);
    }

    /** Reads the choice; everything wrong is said at its field. */
    Optional<Grant> read(TypedFields fields, PlaceChoices offered, LocalDate today) {
        LocalDate last = fields.date("until", until);
        if (last != null && last.isBefore(today)) {
            fields.refuse("until", "past");
        }
        if (!offered.roles().containsKey(role)) {
            fields.refuse("role", "choose");
            return Optional.empty();
        }
        Role chosen = Role.valueOf(role);
        check(fields, "province", province, offered.provinces().containsKey(province), chosen, 0);
        check(fields, "commune", commune, offered.communes().containsKey(commune), chosen, 1);
        check(fields, "unit", unit, offered.units().containsKey(unit), chosen, 2);
        if (province.isEmpty() && !offered.everywhere()) {
            fields.refuse("province", "choose");
        }
        return fields.errors().hasErrors()
                ? Optional.empty()
                : Optional.of(new Grant(
                        chosen, empty(province), empty(commune), unit.isEmpty() ? null : Long.valueOf(unit), last));
    }

    /** The grant that a line of the page stands for; empty if there can be none. */
    Optional<Grant> named() {
        boolean known = Arrays.stream(Role.values()).anyMatch(it -> it.name().equals(role))
                && (unit.isEmpty() || unit.matches("\\d{1,18}"));
        return known && Role.valueOf(role).fits(!province.isEmpty(), !commune.isEmpty(), !unit.isEmpty())
                ? Optional.of(new Grant(
                        Role.valueOf(role),
                        empty(province),
                        empty(commune),
                        unit.isEmpty() ? null : Long.valueOf(unit),
                        null))
                : Optional.empty();
    }

    private static void check(TypedFields fields, String field, String typed, boolean offered, Role role, int part) {
        boolean given = !typed.isEmpty();
        if (given && !offered) {
            fields.refuse(field, "choose");
        } else if (!mayBe(role, part, given)) {
            fields.refuse(field, given ? "leave-out" : "choose");
        }
    }

    /** Whether the role can hold anywhere with this part of a place given, or not given. */
    private static boolean mayBe(Role role, int part, boolean given) {
        return Stream.of(
                        new boolean[] {false, false, false},
                        new boolean[] {true, false, false},
                        new boolean[] {true, true, false},
                        new boolean[] {true, true, true})
                .anyMatch(place -> place[part] == given && role.fits(place[0], place[1], place[2]));
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }
}
