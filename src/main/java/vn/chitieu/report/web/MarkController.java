package vn.chitieu.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.report.EditedReports;
import vn.chitieu.report.ReportEditing;
import vn.chitieu.report.ReportMark;
import vn.chitieu.report.web.ReadableReports.ReadableReport;
import vn.chitieu.web.Flash;
import vn.chitieu.web.Words;

/** The page on which a report gets its number, its day and another subject. */
@Controller
@RequiredArgsConstructor
class MarkController {

    private static final String ADDRESS = ReportController.ADDRESS + "/mark";

    private final ReadableReports readable;
    private final EditedReports edited;
    private final ReportEditing editing;
    private final Words words;

    @GetMapping(ADDRESS)
    String show(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable String form,
            CurrentUser user,
            Model model) {
        ReadableReport found = readable.toWrite(commune, period, form, user);
        model.addAttribute("form", MarkForm.of(mark(found)));
        return page(found, null, model);
    }

    @PostMapping(ADDRESS)
    String save(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable String form,
            @ModelAttribute("form") MarkForm typed,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ReadableReport found = readable.toWrite(commune, period, form, user);
        ReportMark known = mark(found);
        Optional<ReportMark> read = typed.read(known, errors);
        boolean current = typed.isAfter(known);
        if (current && read.isPresent()) {
            if (editing.mark(found.commune(), found.source(), found.form(), read.get(), user)) {
                Flash.of("report.section.saved").on(redirect);
                return "redirect:" + found.address();
            }
            current = false;
        }
        response.setStatus(current ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.CONFLICT.value());
        return page(found, current ? null : mark(found), model);
    }

    private ReportMark mark(ReadableReport found) {
        return edited.mark(found.commune().code(), found.source().period(), found.form());
    }

    private String page(ReadableReport found, @Nullable ReportMark meanwhile, Model model) {
        model.addAttribute(
                "page",
                new MarkPage(
                        found.commune(),
                        found.address(),
                        words.period(found.source().period()),
                        mark(found).version(),
                        meanwhile));
        return "report/mark";
    }
}
