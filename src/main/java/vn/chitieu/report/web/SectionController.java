package vn.chitieu.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.report.EditedReports;
import vn.chitieu.report.EditedSection;
import vn.chitieu.report.Report;
import vn.chitieu.report.ReportEditing;
import vn.chitieu.report.ReportSection;
import vn.chitieu.report.Reports;
import vn.chitieu.report.SectionText;
import vn.chitieu.report.web.ReadableReports.ReadableReport;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;
import vn.chitieu.web.Words;

/** The page on which the Party office edits a section of a report. */
@Controller
@RequiredArgsConstructor
class SectionController {

    private static final String ADDRESS = ReportController.ADDRESS + "/sections/{section}";

    private final ReadableReports readable;
    private final Reports reports;
    private final EditedReports edited;
    private final ReportEditing editing;
    private final Words words;

    /** A section with the report it stands in. */
    private record Opened(ReadableReport found, Report report, SectionText text) {}

    @GetMapping(ADDRESS)
    String show(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable String form,
            @PathVariable String section,
            CurrentUser user,
            Model model) {
        Opened opened = open(commune, period, form, section, user);
        model.addAttribute("form", SectionForm.of(opened.text()));
        return page(opened, false, false, model);
    }

    @PostMapping(ADDRESS)
    String save(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable String form,
            @PathVariable String section,
            @ModelAttribute("form") SectionForm typed,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Opened opened = open(commune, period, form, section, user);
        Optional<String> body = typed.read(errors);
        boolean current = typed.isAfter(opened.text()) && typed.hasSeen(opened.text());
        if (current && body.isPresent()) {
            if (save(opened, body.get(), user)) {
                Flash.of("report.section.saved").on(redirect);
                return "redirect:" + opened.found().address() + "#"
                        + opened.text().section().code();
            }
            current = false;
        }
        response.setStatus(current ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.CONFLICT.value());
        Opened now = open(commune, period, form, section, user);
        return page(now, !typed.isAfter(now.text()), !typed.hasSeen(now.text()), model);
    }

    /** Takes the portal's own text of now, or what was saved before. */
    @PostMapping(ADDRESS + "/take")
    String take(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable String form,
            @PathVariable String section,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String after,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Opened opened = open(commune, period, form, section, user);
        EditedSection former = version == null || version.isEmpty()
                ? null
                : versions(opened).stream()
                        .filter(it -> String.valueOf(it.version()).equals(version))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("version " + version + " of section " + section));
        boolean current = new SectionForm(null, after, null).isAfter(opened.text());
        if (current
                && (former == null
                        ? save(opened, opened.text().written(), user)
                        : editing.restore(opened.found().commune(), opened.report(), opened.text(), former, user))) {
            Flash.of("report.section.saved").on(redirect);
            return "redirect:" + opened.found().address() + "/sections/"
                    + opened.text().section().code();
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        Opened now = open(commune, period, form, section, user);
        model.addAttribute("form", SectionForm.of(now.text()));
        return page(now, true, false, model);
    }

    private boolean save(Opened opened, String body, CurrentUser user) {
        return editing.save(opened.found().commune(), opened.report(), opened.text(), body, user);
    }

    private Opened open(String commune, String period, String form, String section, CurrentUser user) {
        ReadableReport found = readable.toWrite(commune, period, form, user);
        ReportSection chosen =
                ReportSection.of(section).orElseThrow(() -> new NotFound("section " + section + " of a report"));
        Report report = reports.of(found.commune(), found.source(), found.form());
        return new Opened(found, report, report.section(chosen));
    }

    private List<EditedSection> versions(Opened opened) {
        return edited.versions(
                opened.found().commune().code(),
                opened.found().source().period(),
                opened.found().form(),
                opened.text().section());
    }

    private String page(Opened opened, boolean meanwhile, boolean overtaken, Model model) {
        model.addAttribute(
                "page",
                new SectionPage(
                        opened.found().commune(),
                        opened.found().address(),
                        words.period(opened.found().source().period()),
                        opened.text(),
                        versions(opened),
                        meanwhile,
                        overtaken));
        return "report/section";
    }
}
