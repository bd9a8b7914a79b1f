package vn.chitieu.meeting.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.chitieu.meeting.Meeting;
import vn.chitieu.web.FormFields;

/**
 * A meeting's plan as it is typed.
 *
 * @param target ids of the targets that are ticked
 * @param place where each target comes, by its id: {@code place[17]=2}; an empty one comes after those with a number
 */
record PreparingForm(
        @Nullable String title,
        @Nullable String heldOn,
        @Nullable List<String> target,
        @Nullable Map<String, String> place,
        @Nullable String version) {

    private static final int LONGEST = 200;
    private static final int MOST = 30;
    private static final int LAST = 1_000;

    PreparingForm {
        target = target == null ? List.of() : List.copyOf(target);
        place = place == null ? Map.of() : new LinkedHashMap<>(place);
    }

    static PreparingForm of(String title, String heldOn, List<Long> targets, int version) {
        Map<String, String> places = new LinkedHashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            places.put(String.valueOf(targets.get(i)), String.valueOf(i + 1));
        }
        return new PreparingForm(
                title, heldOn, targets.stream().map(String::valueOf).toList(), places, String.valueOf(version));
    }

    public boolean isChosen(long id) {
        return target != null && target.contains(String.valueOf(id));
    }

    public String placeOf(long id) {
        return place == null ? "" : place.getOrDefault(String.valueOf(id), "");
    }

    int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    /**
     * Reads the form; everything wrong is said at its field.
     *
     * @param known ids of the targets that can be talked about
     */
    Optional<Meeting.Plan> read(List<Long> known, Errors errors) {
        FormFields fields = new FormFields(errors);
        String name = fields.required("title", title, LONGEST);
        LocalDate day = fields.requiredDate("heldOn", heldOn);
        List<Long> chosen = known.stream()
                .filter(this::isChosen)
                .sorted(Comparator.comparingInt(this::position))
                .toList();
        if (chosen.isEmpty()) {
            fields.refuse("target", "meeting.problem.nothing");
        } else if (chosen.size() > MOST) {
            fields.refuse("target", "meeting.problem.too-many", String.valueOf(MOST));
        }
        if (known.stream().anyMatch(id -> isChosen(id) && !placeOf(id).isBlank() && position(id) == LAST)) {
            fields.refuse("target", "meeting.problem.place");
        }
        return day == null || errors.hasErrors() ? Optional.empty() : Optional.of(new Meeting.Plan(name, day, chosen));
    }

    private int position(long id) {
        String typed = placeOf(id).strip();
        return typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : LAST;
    }
}
