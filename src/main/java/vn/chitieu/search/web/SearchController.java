package vn.chitieu.search.web;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.search.Find;
import vn.chitieu.search.Search;
import vn.chitieu.search.SoughtWords;

@Controller
@RequiredArgsConstructor
class SearchController {

    private static final int LONGEST = 200;
    private static final int SHORTEST = 2;

    private final Search search;

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, CurrentUser user, Model model) {
        String typed = q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
        SoughtWords words = SoughtWords.of(typed);
        boolean sought = words.words().stream().mapToInt(String::length).sum() >= SHORTEST;
        List<SearchPage.Group> groups = new ArrayList<>();
        if (sought) {
            for (Find.Kind kind : Find.Kind.values()) {
                List<Find> found = search.find(kind, words);
                if (!found.isEmpty()) {
                    groups.add(new SearchPage.Group(
                            kind,
                            found.stream()
                                    .limit(Search.MOST)
                                    .map(it -> hit(it, words, user))
                                    .toList(),
                            found.size() > Search.MOST));
                }
            }
        }
        model.addAttribute("page", new SearchPage(typed, sought, groups));
        return "search/search";
    }

    private static SearchPage.Hit hit(Find found, SoughtWords words, CurrentUser user) {
        boolean reads = user.maySeeCommune(found.province(), found.commune());
        String commune = "/communes/" + found.commune();
        String href = switch (found.kind()) {
            case TARGET -> commune + "/targets/" + found.id() + (reads ? "" : "/edit");
            case TASK -> commune + "/tasks/" + found.id();
            case DIRECTION -> commune + "/directions/" + found.id();
            case DOCUMENT -> commune + "/resolutions#document-" + found.id();
            case UNIT -> commune + (reads ? "/tasks?unit=" + found.id() : "/units");
        };
        return new SearchPage.Hit(words.mark(found.title()), href, found.about(), found.communeName());
    }
}
