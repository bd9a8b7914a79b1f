package vn.chitieu.figurelink.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.chitieu.account.TokenSecret;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.entry.EntryCell;
import vn.chitieu.entry.FigureWords;
import vn.chitieu.entry.RoundCells;
import vn.chitieu.entry.RoundCells.RoundCell;
import vn.chitieu.figurelink.AskedCell;
import vn.chitieu.figurelink.AskingByLink;
import vn.chitieu.figurelink.FigureLink;
import vn.chitieu.figurelink.FigureLink.Decision;
import vn.chitieu.figurelink.FigureLink.Given;
import vn.chitieu.figurelink.FigureLink.State;
import vn.chitieu.figurelink.web.FigureLinkPage.Line;
import vn.chitieu.progress.Round;
import vn.chitieu.web.Words;

/** Puts the office's pages of links together. */
@Component
@RequiredArgsConstructor
class FigureLinkPages {

    private static final int USUAL_DAYS = 3;

    private final AskingByLink asking;
    private final RoundCells cells;
    private final FigureWords figures;
    private final Words words;
    private final Environment own;
    private final Clock clock;

    FigureLinksPage list(NamedCommune commune, Round round) {
        Map<Long, RoundCell> bySeries =
                cells.of(round).stream().collect(Collectors.toMap(RoundCell::series, Function.identity()));
        List<Line> lines = new ArrayList<>();
        for (FigureLink link : asking.of(round)) {
            RoundCell cell = bySeries.get(link.series());
            if (cell != null) {
                lines.add(line(link, new AskedCell(round, cell)));
            }
        }
        return new FigureLinksPage(
                commune,
                round,
                lines.stream().filter(FigureLinkPages::isPending).toList().reversed(),
                lines.stream().filter(line -> !isPending(line)).toList());
    }

    FigureLinkPage page(NamedCommune commune, AskedCell asked, FigureLinkPage.@Nullable Made made) {
        List<Line> lines = asking.of(asked.round()).stream()
                .filter(link -> link.series() == asked.series())
                .map(link -> line(link, asked))
                .toList();
        EntryCell cell = asked.stored();
        return new FigureLinkPage(
                commune,
                asked.round(),
                asked.series(),
                asked.name(),
                cell.unit().symbol(),
                cell.isFilled() ? figures.ofTyped(asked.stored(), cell.typed()) : "",
                cell.version(),
                asked.takesFigures(),
                made,
                lines.stream()
                        .filter(FigureLinkPages::isPending)
                        .reduce((later, earlier) -> earlier)
                        .orElse(null),
                lines);
    }

    /** The day on which the round is due while that is to come, else a few days from now; as people write it. */
    String suggestedEnd(Round round) {
        LocalDate today = LocalDate.now(clock);
        LocalDate due = round.dueOn();
        return words.date(due.isAfter(today) && due.isBefore(today.plusDays(31)) ? due : today.plusDays(USUAL_DAYS));
    }

    /** By the portal's own address where it is told, else as the office itself has come. */
    String addressOf(TokenSecret token) {
        String base = own.getProperty("chitieu.address", "");
        return (base.isEmpty()
                        ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                        : base.replaceFirst("/$", ""))
                + "/figure/" + token.text();
    }

    private Line line(FigureLink link, AskedCell asked) {
        Given given = link.given();
        Decision decision = link.decision();
        return new Line(
                link.id(),
                link.series(),
                asked.name(),
                link.recipient(),
                link.madeBy(),
                link.madeAt(),
                LocalDate.ofInstant(link.expiresAt(), clock.getZone()).minusDays(1),
                link.stateAt(clock.instant()).name(),
                given == null ? "" : figures.ofTyped(asked.stored(), given.typed()),
                given == null ? "" : given.grade().name(),
                given == null ? "" : given.by(),
                given == null ? null : given.at(),
                given == null ? null : given.note(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.reason());
    }

    private static boolean isPending(Line line) {
        return line.state().equals(State.GIVEN.name());
    }
}
