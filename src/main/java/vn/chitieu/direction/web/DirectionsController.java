package vn.chitieu.direction.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.direction.Direction;
import vn.chitieu.direction.Directions;
import vn.chitieu.web.VietnameseOrder;

/** The list of what the standing committee of a commune concluded. */
@Controller
@RequiredArgsConstructor
class DirectionsController {

    static final String ALL = "/communes/{commune}/directions";

    private final ReadableCommunes communes;
    private final Directions directions;
    private final Clock clock;

    @GetMapping(ALL)
    String list(
            @PathVariable String commune,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String unit,
            CurrentUser user,
            Model model) {
        NamedCommune named = communes.get(commune, user);
        if (!Direction.mayRead(user, named.place())) {
            throw new AccessDeniedException(user.username() + " does not read what was concluded in " + commune);
        }
        LocalDate today = LocalDate.now(clock);
        List<Direction> all = directions.ofCommune(commune);
        Map<Long, String> units = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing(Direction::owner, VietnameseOrder.OF_NAMES))
                .forEach(it -> {
                    Long owner = it.unit();
                    if (owner != null) {
                        units.put(owner, it.owner());
                    }
                });
        Long chosen = units.keySet().stream()
                .filter(id -> String.valueOf(id).equals(unit))
                .findFirst()
                .orElse(null);
        String shown = show != null && Set.of("over", "all").contains(show) ? show : "open";
        Predicate<Direction> asked = it -> switch (shown) {
            case "over" -> it.state().isOver();
            case "all" -> true;
            default -> !it.state().isOver();
        };
        List<Direction> ofUnit = all.stream()
                .filter(it -> chosen == null || chosen.equals(it.unit()))
                .toList();
        model.addAttribute(
                "page",
                new DirectionsPage(
                        named,
                        shown,
                        units,
                        chosen,
                        count(ofUnit, it -> it.state() == Direction.State.OPEN),
                        count(ofUnit, it -> it.isOverdue(today)),
                        count(ofUnit, it -> it.state() == Direction.State.REPORTED),
                        count(ofUnit, it -> it.state() == Direction.State.DONE),
                        ofUnit.stream()
                                .filter(asked)
                                .sorted(Comparator.comparing(
                                                (Direction it) -> it.state().isOver())
                                        .thenComparing(Direction::due))
                                .toList(),
                        today,
                        Direction.mayGive(user, commune),
                        Direction.mayReadAll(user, named.place())));
        return "direction/list";
    }

    private static int count(List<Direction> directions, Predicate<Direction> which) {
        return (int) directions.stream().filter(which).count();
    }
}
