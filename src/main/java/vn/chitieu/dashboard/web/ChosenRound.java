package vn.chitieu.dashboard.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.progress.Round;
import vn.chitieu.web.NotFound;

/** Which of a commune's rounds a page is about. */
final class ChosenRound {

    private ChosenRound() {}

    /** The period asked for, else the latest one. */
    static Round of(List<Round> all, @Nullable String period) {
        if (all.isEmpty()) {
            throw new NotFound("a round of the commune");
        }
        if (period == null) {
            return all.getLast();
        }
        return all.stream()
                .filter(round -> round.period().toString().equals(period))
                .findFirst()
                .orElseThrow(() -> new NotFound("period " + period));
    }
}
