package vn.chitieu.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.direction.Direction;
import vn.chitieu.report.PlainPaper;
import vn.chitieu.report.PlainPaper.Line;
import vn.chitieu.report.PlainPapers;
import vn.chitieu.report.ReportForm;
import vn.chitieu.report.ReportHead;
import vn.chitieu.report.ReportHeads;
import vn.chitieu.report.ReportWords;
import vn.chitieu.web.Words;

/** The minutes of a meeting as a paper in the form of Party documents. */
@Component
@RequiredArgsConstructor
public class MinutesPaper {

    private final ReportHeads heads;
    private final PlainPapers papers;
    private final ReportWords words;
    private final Words dates;
    private final Environment environment;

    /** The file for Word. */
    public byte[] docx(NamedCommune commune, Minutes minutes) {
        Meeting meeting = minutes.meeting();
        ReportHead head = heads.of(commune, ReportForm.PARTY);
        return papers.docx(new PlainPaper(
                head,
                words.say("meeting.paper.number"),
                PlainPapers.dated(head.place(), meeting.heldOn()),
                words.say("meeting.paper.type"),
                meeting.title(),
                lines(minutes),
                List.of(words.say("meeting.paper.secretary"), words.say("meeting.paper.chair")),
                footer(meeting)));
    }

    /** What has to be known of the paper on every sheet: that its figures are made up, or that it is a draft. */
    private String footer(Meeting meeting) {
        String made = environment.acceptsProfiles(Profiles.of("demo")) ? words.say("portal.demo") : "";
        String draft = meeting.isEnded() ? "" : words.say("meeting.minutes.draft");
        return Stream.of(made, draft).filter(it -> !it.isEmpty()).collect(Collectors.joining("; "));
    }

    private List<Line> lines(Minutes minutes) {
        List<Line> lines = new ArrayList<>();
        Meeting meeting = minutes.meeting();
        if (meeting.attendance() != null) {
            heading(lines, words.say("meeting.attendance"));
            meeting.attendance().lines().forEach(line -> lines.add(new Line(line, false)));
        }
        if (!minutes.earlier().isEmpty()) {
            heading(
                    lines,
                    words.say(
                            "meeting.earlier",
                            String.valueOf(minutes.earlier().open().size()),
                            String.valueOf(minutes.earlier().done().size())));
            minutes.earlier().open().forEach(it -> said(lines, "meeting.minutes.open", it, it.due()));
            minutes.earlier().done().forEach(it -> said(lines, "meeting.minutes.done", it, it.due()));
        }
        heading(
                lines,
                words.say("meeting.agenda", String.valueOf(minutes.items().size())));
        for (int i = 0; i < minutes.items().size(); i++) {
            item(lines, i + 1, minutes.items().get(i));
        }
        if (meeting.closing() != null || !minutes.general().isEmpty()) {
            heading(lines, words.say("meeting.closing"));
            if (meeting.closing() != null) {
                meeting.closing().lines().forEach(line -> lines.add(new Line(line, false)));
            }
            minutes.general().forEach(it -> said(lines, "meeting.minutes.concluded", it, it.dueOn()));
        }
        return lines;
    }

    private void item(List<Line> lines, int number, Minutes.Item item) {
        heading(lines, number + ". " + item.name());
        lines.add(new Line(item.sentence(), false));
        if (item.cause() != null) {
            lines.add(new Line(words.say("meeting.cause") + ": " + item.cause(), false));
            lines.add(new Line(words.say("meeting.measures") + ": " + item.measures(), false));
        }
        if (item.concluded().isEmpty()) {
            lines.add(new Line(words.say("meeting.minutes.nothing"), false));
        }
        item.concluded().forEach(it -> said(lines, "meeting.minutes.concluded", it, it.dueOn()));
    }

    private void said(List<Line> lines, String key, Direction direction, LocalDate due) {
        lines.add(new Line(words.say(key, direction.text(), direction.owner(), dates.date(due)), false));
    }

    private static void heading(List<Line> lines, String text) {
        lines.add(new Line(text, true));
    }
}
