package vn.chitieu.population.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
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
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.entry.EntryCell;
import vn.chitieu.entry.EntryCells;
import vn.chitieu.population.MemberCounting;
import vn.chitieu.population.Population;
import vn.chitieu.population.Populations;
import vn.chitieu.progress.KnownRounds;
import vn.chitieu.progress.Round;
import vn.chitieu.web.Conflict;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;

@Controller
@RequiredArgsConstructor
class TickingController {

    private final ReadableCommunes communes;
    private final NamedCommunes names;
    private final KnownRounds rounds;
    private final EntryCells cells;
    private final Populations populations;
    private final MemberCounting counting;

    /**
     * The members of a list in a period.
     *
     * @param editable whether this person may tick them now
     */
    public record TickingPage(
            NamedCommune commune,
            String period,
            long series,
            String name,
            Population population,
            List<Population.Member> members,
            Set<Long> ticked,
            boolean editable) {}

    @GetMapping("/communes/{commune}/periods/{period}/series/{series}/members")
    String members(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable long series,
            CurrentUser user,
            Model model) {
        NamedCommune named = communes.get(commune, user);
        Round round = rounds.get(commune, period);
        EntryCell cell = cell(round, series);
        Population population = population(commune, series);
        model.addAttribute(
                "page",
                new TickingPage(
                        names.asOf(named, round.period().lastDay()),
                        period,
                        series,
                        populations.ratiosOf(commune).stream()
                                .filter(it -> it.id() == series)
                                .map(Populations.Ratio::name)
                                .findFirst()
                                .orElse(""),
                        population,
                        population.membersIn(round.period()),
                        populations.ticked(series, round.period()),
                        cell.isEditableBy(user, round)));
        return "population/ticking";
    }

    @PostMapping("/communes/{commune}/periods/{period}/series/{series}/members")
    String tick(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable long series,
            @RequestParam(defaultValue = "") Set<Long> member,
            CurrentUser user,
            RedirectAttributes redirect) {
        communes.get(commune, user);
        Round round = rounds.get(commune, period);
        EntryCell cell = cell(round, series);
        Population population = population(commune, series);
        if (cell.isCellOf(user) && !cell.isEditableBy(user, round)) {
            throw new Conflict("series " + series + " takes no figure in " + period);
        }
        if (!counting.count(round, cell, population, new HashSet<>(member), user)) {
            throw new Conflict("series " + series + " was locked meanwhile");
        }
        Flash.of("population.counted").on(redirect);
        return "redirect:/communes/" + commune + "/periods/" + period + "/entry";
    }

    private EntryCell cell(Round round, long series) {
        EntryCell cell = cells.of(round).get(series);
        if (cell == null) {
            throw new NotFound("series " + series + " in " + round.period());
        }
        return cell;
    }

    private Population population(String commune, long series) {
        return populations
                .ofSeries(commune, series)
                .orElseThrow(() -> new NotFound("a population of series " + series));
    }
}
