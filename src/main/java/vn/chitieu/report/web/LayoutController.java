package vn.chitieu.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
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
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.report.ReportEditing;
import vn.chitieu.report.ReportForm;
import vn.chitieu.report.ReportHead;
import vn.chitieu.report.ReportHeads;
import vn.chitieu.report.Reports;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;

/** The page on which a Party office sets the heads, recipients and signature of its reports. */
@Controller
@RequiredArgsConstructor
class LayoutController {

    private static final String ADDRESS = "/communes/{commune}/reports/layout/{form}";

    private final ReadableReports readable;
    private final Reports reports;
    private final ReportHeads heads;
    private final ReportEditing editing;

    @GetMapping(ADDRESS)
    String show(@PathVariable String commune, @PathVariable String form, CurrentUser user, Model model) {
        NamedCommune named = commune(commune, user);
        ReportHead known = heads.of(named, form(commune, form));
        model.addAttribute("form", LayoutForm.of(known));
        model.addAttribute("page", new LayoutPage(named, known, false));
        return "report/layout";
    }

    @PostMapping(ADDRESS)
    String save(
            @PathVariable String commune,
            @PathVariable String form,
            @ModelAttribute("form") LayoutForm typed,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = commune(commune, user);
        ReportHead known = heads.of(named, form(commune, form));
        Optional<ReportHead> read = typed.read(known, errors);
        boolean current = typed.isAfter(known);
        if (current && read.isPresent()) {
            if (editing.setHead(named, read.get(), user)) {
                Flash.of("report.section.saved").on(redirect);
                return "redirect:/communes/" + commune + "/reports";
            }
            current = false;
        }
        response.setStatus(current ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.CONFLICT.value());
        model.addAttribute("page", new LayoutPage(named, heads.of(named, known.form()), !current));
        return "report/layout";
    }

    private NamedCommune commune(String commune, CurrentUser user) {
        NamedCommune named = readable.commune(commune, user);
        readable.expectOffice(commune, user);
        return named;
    }

    private ReportForm form(String commune, String code) {
        return ReportForm.of(code)
                .filter(it -> reports.formsOf(commune).contains(it))
                .orElseThrow(() -> new NotFound("form " + code + " of a report of commune " + commune));
    }
}
