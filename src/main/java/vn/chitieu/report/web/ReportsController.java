package vn.chitieu.report.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.period.PeriodType;
import vn.chitieu.report.ReportSource;
import vn.chitieu.report.Reports;

@Controller
@RequiredArgsConstructor
class ReportsController {

    private final ReadableReports readable;
    private final Reports reports;

    @GetMapping("/communes/{commune}/reports")
    String list(@PathVariable String commune, CurrentUser user, Model model) {
        NamedCommune named = readable.commune(commune, user);
        List<ReportSource> sources = readable.all(named, user);
        model.addAttribute(
                "page",
                new ReportsPage(
                        named,
                        reports.formsOf(commune),
                        byYear(sources),
                        sources.size() < reports.all(commune).size(),
                        user.isPartyOfficeOf(commune)));
        return "report/reports";
    }

    private static List<ReportsPage.Year> byYear(List<ReportSource> sources) {
        Map<String, List<ReportSource>> years = new LinkedHashMap<>();
        years.put("", new ArrayList<>());
        for (ReportSource source : sources) {
            PeriodType type = source.period().type();
            boolean ofYears = type == PeriodType.TERM || type == PeriodType.MID_TERM;
            years.computeIfAbsent(ofYears ? "" : String.valueOf(source.period().year()), year -> new ArrayList<>())
                    .add(source);
        }
        return years.entrySet().stream()
                .filter(year -> !year.getValue().isEmpty())
                .map(year -> new ReportsPage.Year(year.getKey(), year.getValue()))
                .toList();
    }
}
