package vn.chitieu.population.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.population.Population;
import vn.chitieu.population.Populations;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;
import vn.chitieu.web.TypedText;

@Controller
@RequiredArgsConstructor
class PopulationsController {

    private static final int LONGEST_NAME = 200;
    private static final int YEARS_AHEAD = 3;

    private final ReadableCommunes communes;
    private final Populations populations;
    private final Clock clock;

    /** All lists of a commune. */
    public record ListsPage(
            NamedCommune commune,
            List<Population> populations,
            String typed,
            @Nullable String problem) {}

    /** One list with everything on it, and the ratios that may be counted of it. */
    public record MembersPage(
            NamedCommune commune,
            Population population,
            List<Populations.Ratio> ratios,
            List<String> quarters,
            String typed,
            @Nullable String problem) {}

    @GetMapping("/communes/{commune}/populations")
    String lists(@PathVariable String commune, CurrentUser user, Model model) {
        return show(communes.getToEdit(commune, user), "", null, model);
    }

    @PostMapping("/communes/{commune}/populations")
    String add(
            @PathVariable String commune,
            @RequestParam(defaultValue = "") String name,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.getToEdit(commune, user);
        boolean taken = populations.ofCommune(commune).stream()
                .anyMatch(it -> it.name().equalsIgnoreCase(TypedText.line(name)));
        String problem = taken ? "population.problem.taken" : problem(name);
        if (problem != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(named, name, problem, model);
        }
        populations.add(named.place(), TypedText.line(name));
        Flash.of("population.added", TypedText.line(name)).on(redirect);
        return "redirect:/communes/" + commune + "/populations";
    }

    @GetMapping("/communes/{commune}/populations/{population}")
    String members(@PathVariable String commune, @PathVariable long population, CurrentUser user, Model model) {
        NamedCommune named = communes.getToEdit(commune, user);
        return show(named, find(commune, population), "", null, model);
    }

    @PostMapping("/communes/{commune}/populations/{population}")
    String addMember(
            @PathVariable String commune,
            @PathVariable long population,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String from,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        NamedCommune named = communes.getToEdit(commune, user);
        Population list = find(commune, population);
        String problem = problem(name);
        if (problem != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(named, list, name, problem, model);
        }
        name.lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .forEach(it -> populations.addMember(list, it, quarter(from)));
        return address(commune, population);
    }

    @PostMapping("/communes/{commune}/populations/{population}/members/{member}")
    String changeMember(
            @PathVariable String commune,
            @PathVariable long population,
            @PathVariable long member,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String until,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        NamedCommune named = communes.getToEdit(commune, user);
        Population list = find(commune, population);
        Population.Member stored = list.members().stream()
                .filter(it -> it.id() == member)
                .findFirst()
                .orElseThrow(() -> new NotFound("member " + member + " of population " + population));
        ReportingPeriod end = quarter(until);
        boolean backwards = end != null && stored.from() != null && end.compareTo(stored.from()) <= 0;
        String problem = backwards ? "population.problem.backwards" : problem(name);
        if (problem != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(named, list, "", problem, model);
        }
        populations.changeMember(list, member, TypedText.line(name), end);
        return address(commune, population);
    }

    @PostMapping("/communes/{commune}/populations/{population}/series")
    String tie(
            @PathVariable String commune,
            @PathVariable long population,
            @RequestParam(defaultValue = "") Set<Long> series,
            CurrentUser user,
            RedirectAttributes redirect) {
        communes.getToEdit(commune, user);
        populations.tie(find(commune, population), new HashSet<>(series));
        Flash.of("population.tied").on(redirect);
        return address(commune, population);
    }

    private Population find(String commune, long population) {
        return populations
                .find(commune, population)
                .orElseThrow(() -> new NotFound("population " + population + " of commune " + commune));
    }

    private static @Nullable String problem(String name) {
        if (name.isBlank()) {
            return "population.problem.required";
        }
        return name.lines().anyMatch(it -> it.length() > LONGEST_NAME) ? "population.problem.long" : null;
    }

    private static @Nullable ReportingPeriod quarter(String code) {
        return code.matches("[12]\\d{3}-Q[1-4]") ? ReportingPeriod.parse(code) : null;
    }

    private String show(NamedCommune commune, String typed, @Nullable String problem, Model model) {
        model.addAttribute("page", new ListsPage(commune, populations.ofCommune(commune.code()), typed, problem));
        return "population/lists";
    }

    private String show(
            NamedCommune commune, Population population, String typed, @Nullable String problem, Model model) {
        int year = LocalDate.now(clock).getYear();
        List<String> quarters = IntStream.rangeClosed(year - 1, year + YEARS_AHEAD)
                .boxed()
                .flatMap(it -> IntStream.rangeClosed(1, 4)
                        .mapToObj(
                                quarter -> ReportingPeriod.quarter(it, quarter).toString()))
                .toList();
        model.addAttribute(
                "page",
                new MembersPage(commune, population, populations.ratiosOf(commune.code()), quarters, typed, problem));
        return "population/members";
    }

    private static String address(String commune, long population) {
        return "redirect:/communes/" + commune + "/populations/" + population;
    }
}
