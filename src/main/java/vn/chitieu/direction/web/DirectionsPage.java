package vn.chitieu.direction.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.direction.Direction;

/**
 * What was concluded in a commune.
 *
 * @param shown {@code open}, {@code over} or {@code all}
 * @param units those that have something to do, by id
 * @param chosen the unit whose directions are shown; null for all
 */
public record DirectionsPage(
        NamedCommune commune,
        String shown,
        Map<Long, String> units,
        @Nullable Long chosen,
        int open,
        int overdue,
        int waiting,
        int done,
        List<Direction> lines,
        LocalDate today,
        boolean mayGive,
        boolean readsMeetings) {

    public boolean isEmpty() {
        return open + waiting + done == 0 && lines.isEmpty();
    }
}
