package vn.chitieu.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.Actor;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.commune.Place;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.progress.FigureStatus;

/** Writes a round, its figures, their versions and steps, and tells the trail of each in the order in which it was done. */
final class RoundRows {

    private static final String RETURNED_BECAUSE = "Đề nghị rà soát lại số liệu với đơn vị chủ trì";

    private final PlaceMade commune;
    private final Ids ids;
    private final Staff staff;
    private final Rows rows;
    private final Chain trail;

    RoundRows(PlaceMade commune, Ids ids, Staff staff, Rows rows, Chain trail) {
        this.commune = commune;
        this.ids = ids;
        this.staff = staff;
        this.rows = rows;
        this.trail = trail;
    }

    /** Who acts in a commune, and who reviews it. */
    record Staff(Actor office, Actor committee, Actor unit, Actor reviewer, long reviewerId) {}

    /** Up to the explanations, which are written before the round is handed in. */
    void entered(MadeRound round) {
        Place place = commune.place();
        boolean handedIn = round.stage().isHandedIn();
        rows.add(
                Table.ROUND,
                round.slot(),
                place.province(),
                place.commune(),
                round.period(),
                round.stage().status(),
                round.dates().opensOn(),
                round.dates().cutOffOn(),
                round.dates().dueOn(),
                round.dates().closesOn(),
                round.submittedAt(),
                handedIn ? ids.office(commune) : null,
                round.isClosed() ? round.at().closed() : null);
        trail.add(round.slot(), round.at().opened(), Actor.SYSTEM, ofRound(round, Act.CREATED), null, null, null);
        round.figures().forEach(figure -> figure(round, figure));
        saved(round, round.at().first(), it -> it.first());
        saved(round, round.at().second(), it -> !it.first());
        for (MadeFigure figure : round.figures()) {
            if (figure.mistaken() != null && !figure.returned()) {
                putRight(round, figure);
            }
        }
    }

    /** From handing in to closing, as far as the round is. */
    void handedIn(MadeRound round) {
        List<MadeFigure> handedIn =
                round.figures().stream().filter(MadeFigure::isHandedIn).toList();
        handedIn.forEach(it -> step(
                round,
                it,
                it.returned() ? 1 : it.version(),
                Act.SUBMITTED,
                round.at().submitted(),
                null));
        if (round.stage().isHandedIn()) {
            trail.add(
                    round.slot(),
                    round.at().submitted(),
                    staff.office(),
                    ofRound(round, Act.SUBMITTED),
                    null,
                    null,
                    null);
        }
        for (MadeFigure figure : handedIn) {
            if (figure.returned() || figure.status() == FigureStatus.RETURNED) {
                int version = figure.returned() ? 1 : figure.version();
                step(round, figure, version, Act.RETURNED, round.at().returned(), RETURNED_BECAUSE);
            }
        }
        for (MadeFigure figure : handedIn) {
            if (figure.returned()) {
                putRight(round, figure);
                step(round, figure, 2, Act.SUBMITTED, round.at().fixed(), null);
            }
        }
        for (MadeFigure figure : handedIn) {
            if (figure.status() == FigureStatus.VERIFIED) {
                step(round, figure, figure.version(), Act.VERIFIED, round.at().verified(), null);
            }
        }
        if (round.stage().compareTo(Stage.VERIFIED) >= 0) {
            trail.add(
                    round.slot(),
                    round.at().verified(),
                    staff.committee(),
                    ofRound(round, Act.VERIFIED),
                    null,
                    null,
                    null);
        }
    }

    /** What the province accepted of it at one press. */
    void accepted(MadeRound round) {
        Place place = commune.place();
        UUID batch = UUID.nameUUIDFromBytes((place.commune() + " " + round.period()).getBytes(StandardCharsets.UTF_8));
        for (MadeFigure figure : round.figures()) {
            rows.add(
                    Table.PROVINCE_ACCEPTANCE,
                    round.slot(),
                    figure.series().id(),
                    round.period(),
                    figure.version(),
                    place.province(),
                    place.commune(),
                    "ACCEPTED",
                    batch,
                    staff.reviewerId(),
                    round.at().accepted());
            trail.add(
                    round.slot(),
                    round.at().accepted(),
                    staff.reviewer(),
                    ofFigure(round, figure, Act.ACCEPTED),
                    null,
                    null,
                    null);
        }
    }

    void closed(MadeRound round) {
        trail.add(round.slot(), round.at().closed(), staff.office(), ofRound(round, Act.CLOSED), null, null, null);
    }

    private void figure(MadeRound round, MadeFigure made) {
        Place place = commune.place();
        ReportedFigure figure = made.figure();
        boolean verified = made.status() == FigureStatus.VERIFIED;
        rows.add(
                Table.FIGURE,
                round.slot(),
                made.series().id(),
                round.period(),
                place.province(),
                place.commune(),
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                made.grade(),
                MadeFigure.typed(figure),
                made.status(),
                made.status() == FigureStatus.RETURNED ? RETURNED_BECAUSE : null,
                made.version(),
                author(made),
                round.enteredAt(made, made.version()),
                verified ? ids.committee(commune) : null);
        if (made.mistaken() != null) {
            version(round, made, made.mistaken(), 1);
        }
        version(round, made, figure, made.version());
    }

    private void version(MadeRound round, MadeFigure made, ReportedFigure said, int version) {
        rows.add(
                Table.FIGURE_VERSION,
                round.slot(),
                made.series().id(),
                round.period(),
                version,
                commune.place().province(),
                commune.place().commune(),
                said.value(),
                said.numerator(),
                said.denominator(),
                made.grade(),
                MadeFigure.typed(said),
                FigureStatus.DRAFT,
                author(made),
                round.enteredAt(made, version));
    }

    private interface Which {
        boolean takes(MadeFigure figure);
    }

    private void saved(MadeRound round, Instant at, Which which) {
        for (MadeFigure figure : round.figures()) {
            if (which.takes(figure)) {
                ReportedFigure said = figure.mistaken() == null ? figure.figure() : figure.mistaken();
                trail.add(
                        round.slot(),
                        at,
                        enteredBy(figure),
                        ofFigure(round, figure, Act.SAVED),
                        null,
                        figure.told(said),
                        null);
            }
        }
    }

    private void putRight(MadeRound round, MadeFigure figure) {
        ReportedFigure mistaken = figure.mistaken();
        trail.add(
                round.slot(),
                round.enteredAt(figure, 2),
                enteredBy(figure),
                ofFigure(round, figure, Act.SAVED),
                mistaken == null ? null : figure.told(mistaken),
                figure.told(figure.figure()),
                null);
    }

    private void step(MadeRound round, MadeFigure figure, int version, Act act, Instant at, @Nullable String reason) {
        boolean handingIn = act == Act.SUBMITTED;
        Actor who = !handingIn ? staff.committee() : figure.byUnit() ? staff.unit() : staff.office();
        long by = handingIn ? author(figure) : ids.committee(commune);
        rows.add(
                Table.FIGURE_STEP,
                round.slot(),
                figure.series().id(),
                round.period(),
                version,
                at,
                by,
                commune.place().province(),
                commune.place().commune(),
                act,
                reason);
        trail.add(round.slot(), at, who, ofFigure(round, figure, act), null, null, reason);
    }

    private long author(MadeFigure figure) {
        return figure.byUnit() ? ids.unitReporter(commune) : ids.office(commune);
    }

    private Actor enteredBy(MadeFigure figure) {
        return figure.byUnit() ? staff.unit() : staff.office();
    }

    private static Chain.Done ofRound(MadeRound round, Act act) {
        return new Chain.Done(act, AuditedKind.ROUND, round.period().toString());
    }

    private static Chain.Done ofFigure(MadeRound round, MadeFigure figure, Act act) {
        return new Chain.Done(act, AuditedKind.FIGURE, figure.key() + " " + round.period());
    }
}
