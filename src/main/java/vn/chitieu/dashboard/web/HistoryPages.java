package vn.chitieu.dashboard.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.dashboard.Chart;
import vn.chitieu.dashboard.TargetStories;
import vn.chitieu.dashboard.TargetStory;
import vn.chitieu.dashboard.web.HistoryPage.Line;
import vn.chitieu.dashboard.web.HistoryPage.Other;
import vn.chitieu.progress.FigureEvent;
import vn.chitieu.progress.FigureEvents;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.progress.Round;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.TargetRows;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;
import vn.chitieu.web.NotFound;
import vn.chitieu.web.Words;

/** Puts the history of a figure together. */
@Component
@RequiredArgsConstructor
class HistoryPages {

    private final NamedCommunes names;
    private final TargetRows targets;
    private final TargetStories stories;
    private final FigureEvents events;
    private final Words words;

    /** @throws NotFound if no target that this person may read counts it, or its figures are withheld */
    @Transactional(readOnly = true)
    HistoryPage page(
            NamedCommune commune,
            Round round,
            long series,
            LookingBack back,
            String from,
            CurrentUser user,
            Locale locale) {
        List<TargetRow> readers = readers(commune.code(), series, round);
        TargetRow first = readers.getFirst();
        TargetStory story = stories.find(
                        new TargetStories.Question(
                                commune.code(),
                                first.description().code(),
                                round.period(),
                                back.day(),
                                Chart.Size.SMALL),
                        locale)
                .orElseThrow(() -> new NotFound("target of series " + series));
        String period = round.period().toString();
        TargetStory.Figure figure = story.figure(period);
        boolean enters = user.mayEnterIn(commune.code());
        return new HistoryPage(
                words.message("history.title", story.name(), words.period(period)),
                names.asOf(commune, round.period().lastDay()),
                period,
                series,
                back.address(),
                back.day() == null ? "" : words.date(back.day().day()),
                story,
                figure,
                figure == null ? "" : withUnit(figure.value(), story.unit()),
                told(story),
                readers.stream()
                        .skip(1)
                        .map(row -> new Other(
                                row.description().code(), row.description().name()))
                        .toList(),
                events
                        .of(
                                series,
                                round.period(),
                                back.day() == null ? null : back.day().before())
                        .reversed()
                        .stream()
                        .map(event -> line(event, first))
                        .toList(),
                "/communes/" + commune.code() + "/periods/" + period + "/entry#" + (enters ? "value-" : "row-")
                        + series,
                from.equals("target"),
                round.isClosed());
    }

    private static String withUnit(String value, String unit) {
        return unit.isEmpty() || unit.startsWith("%") ? value + unit : value + "\u00A0" + unit;
    }

    private String told(TargetStory story) {
        return words.message(
                "history.chart",
                story.figures().reversed().stream()
                        .map(figure -> words.period(figure.period()) + " " + figure.value())
                        .collect(Collectors.joining("; ")),
                story.rule());
    }

    /** Those that count in the period come first; a series that one of them withholds has no page. */
    private List<TargetRow> readers(String commune, long series, Round round) {
        List<TargetRow> all = targets.ofCommune(commune).stream()
                .filter(row -> row.series() != null && row.series() == series)
                .toList();
        if (all.isEmpty() || all.stream().anyMatch(TargetRow::withheld)) {
            throw new NotFound("series " + series + " of commune " + commune);
        }
        List<TargetRow> counting =
                all.stream().filter(row -> row.countsIn(round.period())).toList();
        return counting.isEmpty() ? all : counting;
    }

    private Line line(FigureEvent event, TargetRow target) {
        return new Line(
                event.kind(),
                event.version(),
                event.at(),
                event.by(),
                said(event.before(), target),
                said(event.typed(), target),
                name(event.grade()),
                event.isOtherGrade() ? name(event.gradeBefore()) : null,
                event.note(),
                event.reason());
    }

    /** What was typed; what was chosen from a list is kept as its number and said in words. */
    private @Nullable String said(@Nullable String typed, TargetRow target) {
        if (typed == null || !(target.rule() instanceof SingleRule rule)) {
            return typed;
        }
        if (rule.measure() instanceof Measure.Graded(List<String> scale) && typed.matches("\\d{1,2}")) {
            int grade = Integer.parseInt(typed);
            return grade >= 1 && grade <= scale.size() ? scale.get(grade - 1) : typed;
        }
        if (rule.measure() instanceof Measure.StateOf && typed.matches("[01]")) {
            return words.message(typed.equals("0") ? "entry.state.no" : "entry.state.yes");
        }
        return typed;
    }

    private static @Nullable String name(@Nullable FigureGrade grade) {
        return grade == null ? null : grade.name();
    }
}
