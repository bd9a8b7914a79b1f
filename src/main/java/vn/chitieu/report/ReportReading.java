package vn.chitieu.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.dashboard.CommuneOverview;
import vn.chitieu.dashboard.CommuneOverviews;
import vn.chitieu.evaluation.Evaluations;
import vn.chitieu.evaluation.Snapshots;
import vn.chitieu.evaluation.TargetDossiers;
import vn.chitieu.explanation.Explanations;
import vn.chitieu.period.PeriodType;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.Rounds;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.TargetRows;

/** Reads what a report is written from; what the reader may not see is not in it. */
@Service
@RequiredArgsConstructor
class ReportReading {

    /** The year in whose middle the term is reviewed. */
    private static final int MID_TERM = Term.CURRENT.firstYear() + 3;

    private final NamedCommunes names;
    private final Rounds rounds;
    private final Snapshots snapshots;
    private final CommuneOverviews overviews;
    private final TargetRows targets;
    private final TargetDossiers dossiers;
    private final Evaluations evaluations;
    private final Explanations explanations;
    private final ReportTargets reportTargets;
    private final Clock clock;

    /** The source of a period's report; empty where the commune has no round in the period. */
    @Transactional(readOnly = true)
    public Optional<ReportSource> source(String commune, ReportingPeriod period) {
        return ReportSource.roundOf(period, rounds.ofCommune(commune))
                .map(round -> new ReportSource(period, round, frozen(round)));
    }

    /** Of all periods that have a round in them, latest first; without what rounds were closed with. */
    @Transactional(readOnly = true)
    public List<ReportSource> sources(String commune) {
        List<Round> all = rounds.ofCommune(commune);
        return all.stream()
                .map(Round::period)
                .filter(period -> period.type() == PeriodType.QUARTER)
                .flatMap(period -> Stream.of(
                        period,
                        ReportingPeriod.halfYear(period.year()),
                        ReportingPeriod.nineMonths(period.year()),
                        ReportingPeriod.year(period.year()),
                        ReportingPeriod.midTerm(MID_TERM),
                        ReportingPeriod.term(Term.CURRENT)))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .flatMap(period ->
                        ReportSource.roundOf(period, all).map(round -> new ReportSource(period, round, null)).stream())
                .toList();
    }

    /** Whether a state body has issued one of the documents that this reader may see. */
    @Transactional(readOnly = true)
    public boolean hasStateDocuments(String commune) {
        return reportTargets.documents(commune).stream().anyMatch(ReportTargets.Document::ofState);
    }

    private ReportSource.@Nullable Frozen frozen(Round round) {
        return !round.isClosed()
                ? null
                : snapshots.of(round.place().commune(), round.period()).stream()
                        .findFirst()
                        .map(latest -> new ReportSource.Frozen(
                                latest.number(),
                                LocalDate.ofInstant(latest.takenAt(), clock.getZone()),
                                latest.hash(),
                                snapshots.stillStand(round.place(), round.period())))
                        .orElse(null);
    }

    /** @param today by its name of today */
    @Transactional(readOnly = true)
    public Material read(NamedCommune today, ReportSource source, ReportForm form) {
        String commune = today.code();
        ReportingPeriod figures = source.figures();
        Map<String, ReportTargets.Belonging> belongings = reportTargets.ofCommune(commune);
        Predicate<String> reported = code -> form == ReportForm.PARTY
                || Optional.ofNullable(belongings.get(code))
                        .filter(ReportTargets.Belonging::ofState)
                        .isPresent();
        CommuneOverview whole = overviews.of(commune, figures, source.before(), ReportWords.LANGUAGE);
        CommuneOverview overview = new CommuneOverview(
                whole.lines().stream()
                        .filter(line -> reported.test(line.code()))
                        .toList(),
                whole.withheld().stream()
                        .filter(line -> reported.test(line.code()))
                        .toList());
        Map<String, TargetRow> rows = targets.ofCommune(commune, figures).stream()
                .collect(Collectors.toMap(row -> row.description().code(), Function.identity()));
        return new Material(
                form,
                names.asOf(today, figures.lastDay()),
                source,
                documents(commune, form, overview, belongings),
                overview,
                rows,
                belongings,
                dossiers.ofCommune(commune, figures),
                evaluations.at(commune, figures),
                explanations.latestIn(commune, figures),
                explanations.inquiriesIn(commune, figures),
                reportTargets.grades(commune, figures.toString()),
                reportTargets.showDemonstration(
                        commune,
                        List.of(
                                figures.toString(),
                                source.before().toString(),
                                figures.sameLastYear().toString())));
    }

    /** Those that the report's targets come from. */
    private List<ReportTargets.Document> documents(
            String commune,
            ReportForm form,
            CommuneOverview overview,
            Map<String, ReportTargets.Belonging> belongings) {
        return reportTargets.documents(commune).stream()
                .filter(document -> form == ReportForm.PARTY || document.ofState())
                .filter(document -> Stream.concat(
                                overview.lines().stream().map(line -> line.code()),
                                overview.withheld().stream().map(line -> line.code()))
                        .map(belongings::get)
                        .filter(Objects::nonNull)
                        .anyMatch(belonging -> belonging.document() == document.id()))
                .toList();
    }
}
