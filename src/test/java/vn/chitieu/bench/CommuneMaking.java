package vn.chitieu.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.account.Role;
import vn.chitieu.audit.Actor;
import vn.chitieu.commune.Place;
import vn.chitieu.evaluation.JudgedRows;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.PeriodDates;

/** Makes one commune from its code and the seed alone: whatever others are made beside it, it is the same but for its ids. */
final class CommuneMaking {

    private final Asked asked;
    private final Ids ids;
    private final List<CommuneSetup.Organ> organs;
    private final Above above;

    CommuneMaking(Asked asked, Ids ids, List<CommuneSetup.Organ> organs, Above above) {
        this.above = above;
        this.asked = asked;
        this.ids = ids;
        this.organs = organs;
    }

    Rows rowsOf(PlaceMade commune) {
        Place place = commune.place();
        List<ReportingPeriod> periods = asked.periods();
        Rows rows = new Rows(periods.size() + 1);
        Chain trail = new Chain(place.chain(), address(commune), rows);
        Instant begun = asked.begun();
        RoundRows.Staff staff = staff(commune, begun, rows, trail);
        CommuneSetup setup = new CommuneSetup(commune, ids, organs, rows);
        setup.units(trail, staff.office(), begun);
        Luck luck = new Luck(asked.seed(), place.commune());
        List<MadeSeries> series = setup.series(luck, trail, staff.office(), begun);
        List<MadeTarget> targets = setup.targets(series, luck, trail, staff.office(), begun);
        List<MadeRound> rounds = rounds(place, series, periods);
        write(commune, rounds, targets, staff, rows, trail);
        trail.end();
        return rows;
    }

    private RoundRows.Staff staff(PlaceMade commune, Instant begun, Rows rows, Chain trail) {
        Place place = commune.place();
        People people = new People(rows, begun.minusSeconds(3600), asked.lastSeen());
        People.Where here = new People.Where(place.province(), place.commune(), null);
        String code = place.commune();
        Actor office = people.add(
                ids.office(commune),
                "vanphong-" + code,
                "Văn phòng Đảng ủy · " + commune.label(),
                Role.PARTY_OFFICE,
                here,
                trail);
        Actor committee = people.add(
                ids.committee(commune),
                "thuongvu-" + code,
                "Ban Thường vụ · " + commune.label(),
                Role.STANDING_COMMITTEE,
                here,
                trail);
        Actor unit = people.add(
                ids.unitReporter(commune),
                "kinhte-" + code,
                "Phòng Kinh tế · " + commune.label(),
                Role.UNIT_REPORTER,
                new People.Where(
                        place.province(), place.commune(), new CommuneSetup(commune, ids, organs, rows).unitOf("PKT")),
                trail);
        String province = place.province();
        return new RoundRows.Staff(office, committee, unit, above.reviewer(province), above.reviewerId(province));
    }

    private List<MadeRound> rounds(Place place, List<MadeSeries> series, List<ReportingPeriod> periods) {
        List<MadeRound> rounds = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            ReportingPeriod period = periods.get(i);
            Luck luck = new Luck(asked.seed(), place.commune() + " " + period);
            int before = periods.size() - 1 - i;
            Stage stage = Stage.of(before, luck);
            PeriodDates dates = PeriodDates.defaults(period);
            boolean late = before > 1 && luck.inHundred(6);
            List<MadeFigure> figures = new ArrayList<>();
            for (MadeSeries one : stage == Stage.RUNNING ? List.<MadeSeries>of() : series) {
                if (one.isAskedIn(period)) {
                    ReportedFigure figure = one.next(period);
                    boolean missing = luck.below(1000) < (stage == Stage.OPEN ? 300 : 8);
                    if (!missing) {
                        figures.add(MadeFigure.of(one, figure, stage, luck));
                    }
                }
            }
            rounds.add(new MadeRound(i + 1, dates, stage, figures, MadeRound.Moments.of(dates, late, luck)));
        }
        return rounds;
    }

    private void write(
            PlaceMade commune,
            List<MadeRound> rounds,
            List<MadeTarget> targets,
            RoundRows.Staff staff,
            Rows rows,
            Chain trail) {
        Map<Long, MadeTarget> byId = new LinkedHashMap<>();
        targets.forEach(target -> byId.put(target.id(), target));
        JudgedRows judging = new JudgedRows(
                targets.stream().map(it -> it.judged(commune.place())).toList(), histories(rounds));
        RoundRows round = new RoundRows(commune, ids, staff, rows, trail);
        JudgedRound meaning = new JudgedRound(commune, byId, rows);
        for (MadeRound made : rounds) {
            List<JudgedRows.Row> judged = judging.at(made.period());
            round.entered(made);
            meaning.evaluated(made, judged);
            if (made.stage().isHandedIn()) {
                meaning.explained(made, judged, ids.office(commune), staff, trail);
            }
            round.handedIn(made);
            boolean accepted = rounds.size() - made.slot() == 2 && made.isClosed()
                    || rounds.size() - made.slot() == 1
                            && made.stage() == Stage.VERIFIED
                            && commune.inCountry() % 2 == 0;
            if (accepted) {
                round.accepted(made);
            }
            if (made.isClosed()) {
                round.closed(made);
                meaning.frozen(made, judged, ids.office(commune));
            }
        }
    }

    private static Map<Long, FigureHistory> histories(List<MadeRound> rounds) {
        Map<Long, Map<ReportingPeriod, ReportedFigure>> bySeries = new HashMap<>();
        for (MadeRound round : rounds) {
            for (MadeFigure made : round.figures()) {
                bySeries.computeIfAbsent(made.series().id(), any -> new HashMap<>())
                        .put(round.period(), made.figure());
            }
        }
        Map<Long, FigureHistory> histories = new HashMap<>();
        bySeries.forEach((series, figures) -> histories.put(series, FigureHistory.of(figures)));
        return histories;
    }

    private static String address(PlaceMade commune) {
        int code = Integer.parseInt(commune.place().commune());
        return "10." + Integer.parseInt(commune.place().province()) + "." + code / 250 % 250 + "." + (code % 250 + 1);
    }
}
