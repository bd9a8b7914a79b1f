package vn.chitieu.entry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.entry.EntryCell;
import vn.chitieu.entry.RoundCells;
import vn.chitieu.entry.RoundCells.RoundCell;
import vn.chitieu.entry.TypedCell;
import vn.chitieu.progress.FigureEntry;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.progress.KnownRounds;
import vn.chitieu.progress.Revision;
import vn.chitieu.progress.Revisions;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.RoundNotOpen;
import vn.chitieu.progress.RoundStatus;
import vn.chitieu.web.Conflict;
import vn.chitieu.web.Flash;
import vn.chitieu.web.FormFields;
import vn.chitieu.web.NotFound;

/** Changing a figure of a closed round: the office asks, the standing committee decides. */
@Controller
@RequiredArgsConstructor
class RevisionController {

    private static final String ADDRESS = "/communes/{commune}/periods/{period}/series/{series}/revision";
    private static final int LONGEST_REASON = 500;

    private final ReadableCommunes communes;
    private final KnownRounds rounds;
    private final RoundCells cells;
    private final Revisions revisions;

    /** What is typed. */
    record Wish(@Nullable String value, @Nullable String reason) {}

    /** The form, with what was asked and decided before. */
    public record RevisionPage(
            NamedCommune commune,
            Round round,
            long series,
            String name,
            String unit,
            String now,
            List<Revision> all,
            boolean mayAsk,
            boolean mayDecide,
            @Nullable Revision pending) {}

    @GetMapping(ADDRESS)
    String show(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable long series,
            CurrentUser user,
            Model model) {
        NamedCommune named = communes.get(commune, user);
        Round round = rounds.get(commune, period);
        model.addAttribute("wish", new Wish("", ""));
        return page(named, round, cells.get(round, series), user, model);
    }

    @PostMapping(ADDRESS)
    String ask(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable long series,
            @ModelAttribute("wish") Wish wish,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.get(commune, user);
        if (!user.isPartyOfficeOf(commune)) {
            throw new AccessDeniedException(user.username() + " revises no figures");
        }
        Round round = rounds.get(commune, period);
        if (round.status() != RoundStatus.CLOSED) {
            throw new Conflict("round " + period + " is not closed");
        }
        RoundCell cell = cells.get(round, series);
        FormFields fields = new FormFields(errors);
        String reason = fields.required("reason", wish.reason(), LONGEST_REASON);
        Optional<FigureEntry> entry = read(cell.cell(), wish.value() == null ? "" : wish.value(), fields);
        if (errors.hasErrors() || entry.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(named, round, cell, user, model);
        }
        try {
            if (!revisions.ask(round, entry.get(), reason, user)) {
                throw new Conflict("a revision of series " + series + " waits already");
            }
        } catch (RoundNotOpen e) {
            throw new Conflict("round " + period + " is not closed", e);
        }
        Flash.of("revision.flash.asked").on(redirect);
        return "redirect:" + address(round, series);
    }

    @PostMapping(ADDRESS + "/decision")
    String decide(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable long series,
            @RequestParam(defaultValue = "") String action,
            @ModelAttribute("wish") Wish wish,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.get(commune, user);
        if (!user.isStandingCommitteeOf(commune)) {
            throw new AccessDeniedException(user.username() + " decides on no revision");
        }
        Round round = rounds.get(commune, period);
        RoundCell cell = cells.get(round, series);
        boolean approved = action.equals("approve");
        if (!approved && !action.equals("refuse")) {
            throw new NotFound("action " + action);
        }
        FormFields fields = new FormFields(errors);
        String reason = approved
                ? Optional.ofNullable(fields.optional("reason", wish.reason(), LONGEST_REASON))
                        .orElse("")
                : fields.required("reason", wish.reason(), LONGEST_REASON);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(named, round, cell, user, model);
        }
        long pending = revisions.of(round).stream()
                .filter(it -> it.series() == series && it.isPending())
                .map(Revision::id)
                .findFirst()
                .orElseThrow(() -> new Conflict("no revision of series " + series + " waits"));
        if (!revisions.decide(round, pending, approved, reason, user)) {
            throw new Conflict("the revision " + pending + " was decided meanwhile");
        }
        Flash.of(approved ? "revision.flash.approved" : "revision.flash.refused")
                .on(redirect);
        return "redirect:" + address(round, series);
    }

    private static Optional<FigureEntry> read(EntryCell cell, String typed, FormFields fields) {
        return switch (cell.read(typed)) {
            case TypedCell.Empty nothing -> {
                fields.refuse("value", "form.problem.required");
                yield Optional.empty();
            }
            case TypedCell.Problem problem -> {
                fields.refuse("value", problem.key(), problem.arguments().toArray());
                yield Optional.empty();
            }
            case TypedCell.Figure(var figure) -> {
                if (typed.strip().equals(cell.typed())) {
                    fields.refuse("value", "revision.problem.unchanged");
                }
                yield Optional.of(cell.entry(figure, FigureGrade.OFFICIAL, null, typed.strip()));
            }
        };
    }

    private String page(NamedCommune commune, Round round, RoundCell cell, CurrentUser user, Model model) {
        List<Revision> all = revisions.of(round).stream()
                .filter(it -> it.series() == cell.series())
                .toList();
        Revision pending = all.stream().filter(Revision::isPending).findFirst().orElse(null);
        boolean closed = round.status() == RoundStatus.CLOSED;
        model.addAttribute(
                "page",
                new RevisionPage(
                        commune,
                        round,
                        cell.series(),
                        cell.first().description().name(),
                        cell.cell().unit().symbol(),
                        cell.cell().isFilled() ? cell.cell().typed() : "–",
                        all,
                        closed && pending == null && user.isPartyOfficeOf(commune.code()),
                        pending != null
                                && user.isStandingCommitteeOf(commune.code())
                                && pending.askedById() != user.id(),
                        pending));
        return "entry/revision";
    }

    private static String address(Round round, long series) {
        return "/communes/" + round.place().commune() + "/periods/" + round.period() + "/series/" + series
                + "/revision";
    }
}
