package vn.chitieu.charge.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.charge.Charges;
import vn.chitieu.charge.Charges.Change;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.TargetRows;
import vn.chitieu.web.Flash;
import vn.chitieu.web.TypedText;
import vn.chitieu.web.VietnameseOrder;

/** Sharing targets out among the members of the standing committee. */
@Controller
@RequiredArgsConstructor
class ChargesController {

    private static final String ADDRESS = "/communes/{commune}/charges";
    private static final int LONGEST = 120;

    private final ReadableCommunes communes;
    private final TargetRows targets;
    private final Charges charges;
    private final Clock clock;

    @GetMapping(ADDRESS)
    String show(@PathVariable String commune, CurrentUser user, Model model) {
        NamedCommune named = communes.get(commune, user);
        Map<Long, String> held = charges.ofCommune(commune);
        List<ChargesPage.Line> lines = rows(commune)
                .map(row -> line(row, held.getOrDefault(row.id(), ""), held.getOrDefault(row.id(), "")))
                .toList();
        return page(named, lines, held, List.of(), List.of(), user, model);
    }

    /** What comes: {@code holder-17} with what is typed, {@code before-17} with what stood there. */
    @PostMapping(ADDRESS)
    String share(
            @PathVariable String commune,
            @RequestParam MultiValueMap<String, String> fields,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.get(commune, user);
        if (!Charges.mayShareOut(user, commune)) {
            throw new AccessDeniedException(user.username() + " shares out no targets of " + commune);
        }
        List<ChargesPage.Line> lines = rows(commune)
                .filter(row -> fields.containsKey("holder-" + row.id()))
                .map(row -> line(row, text(fields, "before-" + row.id()), text(fields, "holder-" + row.id())))
                .toList();
        List<String> tooLong = lines.stream()
                .filter(it -> it.typed().length() > LONGEST)
                .map(ChargesPage.Line::code)
                .toList();
        if (!tooLong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(named, lines, charges.ofCommune(commune), List.of(), tooLong, user, model);
        }
        List<Change> changes = lines.stream()
                .filter(it -> !it.typed().equals(it.before()))
                .map(it -> new Change(it.id(), it.code(), it.before(), it.typed()))
                .toList();
        List<String> overtaken = charges.share(named.place(), changes, user).stream()
                .map(Change::code)
                .toList();
        if (!overtaken.isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            Map<Long, String> held = charges.ofCommune(commune);
            List<ChargesPage.Line> both = lines.stream()
                    .map(it -> new ChargesPage.Line(
                            it.id(), it.code(), it.number(), it.name(), held.getOrDefault(it.id(), ""), it.typed()))
                    .toList();
            return page(named, both, held, overtaken, List.of(), user, model);
        }
        Flash.of("charge.saved", String.valueOf(changes.size())).on(redirect);
        return "redirect:/communes/" + commune + "/charges";
    }

    private Stream<TargetRow> rows(String commune) {
        LocalDate today = LocalDate.now(clock);
        ReportingPeriod now = ReportingPeriod.quarter(today.getYear(), (today.getMonthValue() + 2) / 3);
        return targets.ofCommune(commune, now).stream().filter(TargetRow::isTopLevel);
    }

    private static ChargesPage.Line line(TargetRow row, String before, String typed) {
        return new ChargesPage.Line(
                row.id(),
                row.description().code(),
                row.description().number(),
                row.description().name(),
                before,
                typed);
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        String typed = fields.getFirst(name);
        return typed == null ? "" : TypedText.line(typed).replaceAll("\\s+", " ");
    }

    private static String page(
            NamedCommune commune,
            List<ChargesPage.Line> lines,
            Map<Long, String> held,
            List<String> overtaken,
            List<String> tooLong,
            CurrentUser user,
            Model model) {
        model.addAttribute(
                "page",
                new ChargesPage(
                        commune,
                        lines,
                        held.values().stream()
                                .distinct()
                                .sorted(VietnameseOrder.OF_NAMES)
                                .toList(),
                        overtaken,
                        tooLong,
                        Charges.mayShareOut(user, commune.code())));
        return "charge/charges";
    }
}
