package vn.chitieu.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chitieu.meeting.ReadingByLink;
import vn.chitieu.web.LinkLimit;
import vn.chitieu.web.NotFound;

/** The screen in the meeting room for whoever holds its link: the same pages, read-only. */
@Controller
@RequiredArgsConstructor
class ScreenByLinkController {

    private static final String ADDRESS = "/screen/";

    private final ReadingByLink reading;
    private final Screens screens;
    private final LinkLimit links;

    static String address(String token) {
        return ADDRESS + token;
    }

    @GetMapping(ADDRESS + "{token}")
    String show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String at,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Optional<ScreenPage> page = links.find(
                        request,
                        () -> reading.read(
                                token,
                                (commune, meeting) ->
                                        screens.page(commune, meeting, address(token), at, false, true, locale)))
                .orElseThrow(() -> new NotFound("link to a meeting"));
        if (page.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return "meeting/over";
        }
        model.addAttribute("page", page.get());
        return "meeting/screen";
    }
}
