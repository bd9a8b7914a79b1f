package vn.chitieu.report.web;

import lombok.RequiredArgsConstructor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.report.Report;
import vn.chitieu.report.Reports;
import vn.chitieu.report.web.ReadableReports.ReadableReport;
import vn.chitieu.web.NotFound;
import vn.chitieu.web.Words;

@Controller
@RequiredArgsConstructor
class ReportController {

    static final String ADDRESS = "/communes/{commune}/reports/{period}/{form}";

    private final ReadableReports readable;
    private final Reports reports;
    private final ReportFiles files;
    private final Words words;

    @GetMapping(ADDRESS)
    String show(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable String form,
            CurrentUser user,
            Model model) {
        ReadableReport found = readable.get(commune, period, form, user);
        Report report = reports.of(found.commune(), found.source(), found.form());
        model.addAttribute(
                "page",
                new ReportPage(
                        words.message(
                                "report.title", words.period(found.source().period())),
                        found.commune(),
                        found.address(),
                        reports.formsOf(commune),
                        report,
                        user.isPartyOfficeOf(commune)));
        return "report/report";
    }

    @GetMapping(ADDRESS + "/bao-cao.{type}")
    ResponseEntity<byte[]> fetch(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable String form,
            @PathVariable String type,
            CurrentUser user) {
        ReadableReport found = readable.get(commune, period, form, user);
        ReportFiles.Type chosen = ReportFiles.Type.of(type).orElseThrow(() -> new NotFound("a report as " + type));
        String name = "bao-cao-" + commune + "-" + found.source().period() + "-" + form + "." + type;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(chosen.mediaType())
                .body(files.write(reports.of(found.commune(), found.source(), found.form()), chosen));
    }
}
