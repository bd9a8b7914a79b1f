package vn.chitieu.dashboard.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chitieu.dashboard.CommuneOverview;
import vn.chitieu.dashboard.TargetKeepers.Keepers;
import vn.chitieu.dashboard.TargetLine;
import vn.chitieu.target.Field;

/**
 * Which of a commune's targets a page is about.
 *
 * @param field name of a field, {@code ECONOMY}; whatever names none is left out
 * @param unit id of a unit that leads
 * @param holder office of the member in charge
 * @param choose there where somebody wants to choose; what can be chosen is read then only
 */
public record LineFilter(
        @Nullable String field,
        @Nullable String unit,
        @Nullable String holder,
        @Nullable String choose) {

    /** The same with nothing that is not there. */
    LineFilter in(Keepers keepers) {
        return new LineFilter(
                Arrays.stream(Field.values())
                        .map(Field::name)
                        .filter(it -> it.equals(field))
                        .findFirst()
                        .orElse(null),
                keepers.units().keySet().stream()
                        .map(String::valueOf)
                        .filter(it -> it.equals(unit))
                        .findFirst()
                        .orElse(null),
                keepers.offices().contains(Objects.requireNonNullElse(holder, "")) ? holder : null,
                choose);
    }

    /** Whether the page shows what can be chosen. */
    public boolean isAsked() {
        return choose != null || !isEmpty();
    }

    /** Whether nothing was asked for, and so nothing of the address stands in the page. */
    boolean isPlain() {
        return !isAsked();
    }

    public boolean isEmpty() {
        return field == null && unit == null && holder == null;
    }

    CommuneOverview of(CommuneOverview whole, Keepers keepers) {
        return isEmpty() ? whole : whole.only(line -> takes(line, keepers));
    }

    private boolean takes(TargetLine line, Keepers keepers) {
        return (field == null || line.field().name().equals(field))
                && (unit == null
                        || keepers.leads().getOrDefault(line.code(), Set.of()).contains(Long.valueOf(unit)))
                && (holder == null || holder.equals(keepers.holders().get(line.code())));
    }

    /** What of it stands in an address before the period: {@code field=ECONOMY&unit=3&}; empty where it takes all. */
    public String inAddress() {
        Map<String, String> set = new LinkedHashMap<>();
        if (field != null) {
            set.put("field", field);
        }
        if (unit != null) {
            set.put("unit", unit);
        }
        if (holder != null) {
            set.put("holder", holder);
        }
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        set.forEach(address::queryParam);
        String query = address.encode().build().getQuery();
        return query == null ? "" : query + "&";
    }
}
