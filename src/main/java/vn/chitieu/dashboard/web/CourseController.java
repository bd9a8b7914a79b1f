package vn.chitieu.dashboard.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.dashboard.Courses;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.Rounds;

/** Targets by periods, and two periods compared. */
@Controller
@RequiredArgsConstructor
class CourseController {

    private final ReadableCommunes communes;
    private final NamedCommunes names;
    private final Rounds rounds;
    private final Courses courses;
    private final Clock clock;

    @GetMapping("/communes/{commune}/course")
    String course(
            @PathVariable String commune,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String before,
            CurrentUser user,
            Model model,
            Locale locale) {
        NamedCommune today = communes.get(commune, user);
        List<Round> all = rounds.ofCommune(commune);
        if (all.isEmpty()) {
            model.addAttribute("commune", today);
            return "dashboard/empty";
        }
        ReportingPeriod asked =
                ChosenRound.of(all, period, LocalDate.now(clock)).period();
        ReportingPeriod other = before == null
                ? earlierOf(all, asked)
                : ChosenRound.of(all, before, LocalDate.now(clock)).period();
        boolean turned = other.compareTo(asked) > 0;
        ReportingPeriod from = turned ? asked : other;
        ReportingPeriod to = turned ? other : asked;
        List<ReportingPeriod> periods = all.stream().map(Round::period).sorted().toList();
        model.addAttribute(
                "page",
                new CoursePage(
                        names.asOf(today, to.lastDay()),
                        periods.reversed().stream().map(Object::toString).toList(),
                        from.toString(),
                        to.toString(),
                        courses.of(commune, periods, from, to, locale)));
        return "dashboard/course";
    }

    /** The one before a period; itself where it is the first. */
    private static ReportingPeriod earlierOf(List<Round> all, ReportingPeriod period) {
        return all.stream()
                .map(Round::period)
                .filter(it -> it.compareTo(period) < 0)
                .max(ReportingPeriod::compareTo)
                .orElse(period);
    }
}
