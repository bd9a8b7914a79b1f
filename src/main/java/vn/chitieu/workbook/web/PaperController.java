package vn.chitieu.workbook.web;

import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.Units;
import vn.chitieu.web.NotFound;
import vn.chitieu.web.Words;
import vn.chitieu.workbook.FormLine;
import vn.chitieu.workbook.FormLines;
import vn.chitieu.workbook.web.PaperPage.NamedUnit;
import vn.chitieu.workbook.web.ReadableRounds.ReadableRound;

@Controller
@RequiredArgsConstructor
class PaperController {

    private final ReadableRounds rounds;
    private final FormLines lines;
    private final Units units;
    private final Words words;

    @GetMapping("/communes/{commune}/periods/{period}/form")
    String form(
            @PathVariable String commune,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String filled,
            @RequestParam(defaultValue = "") String unit,
            CurrentUser user,
            Model model) {
        ReadableRound found = rounds.toRead(commune, period, user);
        List<FormLine> asked =
                lines.of(found.round(), user).stream().filter(FormLine::asked).toList();
        List<NamedUnit> leading = leading(commune, asked);
        @Nullable NamedUnit chosen = chosen(unit, leading);
        String name = words.period(found.round().period());
        model.addAttribute(
                "page",
                new PaperPage(
                        words.message("paper.title", name),
                        found.commune(),
                        found.round().period().toString(),
                        name,
                        filled.equals("true"),
                        leading,
                        chosen,
                        asked.stream()
                                .filter(line ->
                                        chosen == null || line.cell().leads().contains(chosen.id()))
                                .toList(),
                        lines.showDemonstration(found.round())));
        return "workbook/paper";
    }

    private List<NamedUnit> leading(String commune, List<FormLine> asked) {
        return units.findByPlaceCommune(commune).stream()
                .map(unit -> new NamedUnit(Objects.requireNonNull(unit.id()), unit.name()))
                .filter(unit ->
                        asked.stream().anyMatch(line -> line.cell().leads().contains(unit.id())))
                .toList();
    }

    private static @Nullable NamedUnit chosen(String unit, List<NamedUnit> leading) {
        return unit.isEmpty()
                ? null
                : leading.stream()
                        .filter(each -> String.valueOf(each.id()).equals(unit))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("lines of unit " + unit));
    }
}
