package vn.chitieu.meeting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.direction.Direction;
import vn.chitieu.direction.Directions;
import vn.chitieu.meeting.Meeting;
import vn.chitieu.meeting.MeetingKeeping;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.Rounds;

/** The meetings of a commune. */
@Controller
@RequiredArgsConstructor
class MeetingsController {

    private final ReadableMeetings meetings;
    private final MeetingKeeping keeping;
    private final Directions directions;
    private final Rounds rounds;
    private final Clock clock;

    @GetMapping(MeetingAddress.ALL)
    String list(@PathVariable String commune, CurrentUser user, Model model) {
        NamedCommune named = meetings.commune(commune, user);
        LocalDate today = LocalDate.now(clock);
        List<ReportingPeriod> periods =
                rounds.ofCommune(commune).stream().map(Round::period).toList();
        model.addAttribute(
                "page",
                new MeetingsPage(
                        named,
                        ReportingPeriod.shownOn(today, periods)
                                .map(Object::toString)
                                .orElse(null),
                        keeping.ofCommune(commune).stream()
                                .map(MeetingsController::line)
                                .toList(),
                        directions.ofCommune(commune).stream()
                                .filter(it -> !it.state().isOver())
                                .sorted(Comparator.comparing(Direction::due))
                                .toList(),
                        MeetingKeeping.isKeptBy(commune, user),
                        today));
        return "meeting/list";
    }

    private static MeetingsPage.Line line(Meeting meeting) {
        return new MeetingsPage.Line(
                Objects.requireNonNull(meeting.id()),
                meeting.title(),
                meeting.period().toString(),
                meeting.heldOn(),
                meeting.items().size(),
                meeting.isEnded());
    }
}
