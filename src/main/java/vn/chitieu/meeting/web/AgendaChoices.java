package vn.chitieu.meeting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.dashboard.Agenda;
import vn.chitieu.dashboard.CommuneOverview;
import vn.chitieu.dashboard.CommuneOverviews;
import vn.chitieu.dashboard.TargetLine;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.TargetRows;

/** What can be talked about in a meeting, the targets most worth discussing first. */
@Component
@RequiredArgsConstructor
class AgendaChoices {

    private final CommuneOverviews overviews;
    private final TargetRows targets;

    /** @param proposed ids of the targets most worth discussing, the most first */
    record Offer(List<PreparingPage.Choice> choices, List<Long> proposed) {

        List<Long> ids() {
            return choices.stream().map(PreparingPage.Choice::id).toList();
        }
    }

    @Transactional(readOnly = true)
    Offer of(String commune, ReportingPeriod period, Locale locale) {
        Map<String, Long> ids = targets.ofCommune(commune, period).stream()
                .collect(Collectors.toMap(row -> row.description().code(), TargetRow::id));
        CommuneOverview overview = overviews.of(commune, period, locale);
        List<Agenda.Item> agenda = overview.agenda();
        List<PreparingPage.Choice> choices = new ArrayList<>();
        agenda.forEach(item -> choices.add(
                choice(item.line(), ids, item.reasons().stream().map(Enum::name).toList())));
        overview.lines().stream()
                .filter(line -> agenda.stream().noneMatch(item -> item.line().equals(line)))
                .forEach(line -> choices.add(choice(line, ids, List.of())));
        return new Offer(
                choices,
                agenda.stream().map(item -> ids.get(item.line().code())).toList());
    }

    private static PreparingPage.Choice choice(TargetLine line, Map<String, Long> ids, List<String> why) {
        return new PreparingPage.Choice(
                ids.getOrDefault(line.code(), 0L), line.name(), line.number(), line.state(), line.sentence(), why);
    }
}
