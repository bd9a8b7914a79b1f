package vn.chitieu.home.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chitieu.account.CurrentUser;

@Controller
class HomeController {

    private final PlaceQueries places;

    HomeController(PlaceQueries places) {
        this.places = places;
    }

    @GetMapping("/")
    String home(CurrentUser user, Model model) {
        Optional<String> first = firstPage(user);
        if (first.isPresent()) {
            return "redirect:" + first.get();
        }
        model.addAttribute("page", new PlacesPage(places.provincesOf(user), places.communesOf(user)));
        return "home/places";
    }

    /** Where there is one place to go; who works in several chooses. */
    private static Optional<String> firstPage(CurrentUser user) {
        if (user.maySeeCountry()) {
            return Optional.of("/country");
        }
        if (!user.provinces().isEmpty()) {
            return user.onlyProvince().map(province -> "/provinces/" + province);
        }
        if (!user.communes().isEmpty()) {
            return user.onlyCommune().map(commune -> "/communes/" + commune + (user.mayEnterIn(commune) ? "/due" : ""));
        }
        return user.isAdministrator() ? Optional.of("/admin") : Optional.empty();
    }
}
