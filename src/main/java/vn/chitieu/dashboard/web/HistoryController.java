package vn.chitieu.dashboard.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.progress.KnownRounds;

/** All that happened to one figure, now or as it was known at the end of a day. */
@Controller
@RequiredArgsConstructor
class HistoryController {

    private final ReadableCommunes communes;
    private final KnownRounds rounds;
    private final HistoryPages pages;
    private final Clock clock;

    @GetMapping("/communes/{commune}/periods/{period}/series/{series}/history")
    String show(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable long series,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "") String from,
            CurrentUser user,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        NamedCommune named = communes.get(commune, user);
        LookingBack back = LookingBack.read(asOf, clock);
        if (back.isRefused()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        back.putInto(model);
        model.addAttribute("page", pages.page(named, rounds.get(commune, period), series, back, from, user, locale));
        return "dashboard/history";
    }
}
