package vn.chitieu.dashboard.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.assessment.Assessment;
import vn.chitieu.assessment.Assessments;
import vn.chitieu.commune.CommuneVersions;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.dashboard.CommuneOverview;
import vn.chitieu.dashboard.CommuneOverviews;
import vn.chitieu.dashboard.TargetKeepers;
import vn.chitieu.database.KeptReadings;
import vn.chitieu.direction.Direction;
import vn.chitieu.judging.State;
import vn.chitieu.pastterm.PastResults;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.Rounds;
import vn.chitieu.progress.WaitingDecisions;
import vn.chitieu.web.Words;

/** Reads what a commune's page shows, in one transaction. */
@Service
@RequiredArgsConstructor
class CommunePages {

    private final PastResults past;
    private final NamedCommunes names;
    private final Rounds rounds;
    private final WaitingDecisions waiting;
    private final CommuneOverviews overviews;
    private final TargetKeepers keepers;
    private final Assessments assessments;
    private final KeptReadings kept;
    private final Words words;

    private record SetUpOf(String commune) {}

    private record SetUp(List<Round> rounds, CommuneOverviews.SetUp targets, boolean pastOpen) {}

    private record SetUpAtOf(String commune, ReportingPeriod period) {}

    private record SetUpAt(NamedCommune named, Map<Long, Assessment> signed) {}

    private SetUp setUp(String commune) {
        return new SetUp(rounds.ofCommune(commune), overviews.setUp(commune), past.areOpen(commune));
    }

    private SetUpAt setUpAt(NamedCommune today, ReportingPeriod period) {
        return new SetUpAt(names.asOf(today, period.lastDay()), assessments.latest(today.code(), period));
    }

    /** Empty where the commune has no round yet. */
    @Transactional(readOnly = true)
    public Optional<CommunePage> of(
            CommuneVersions.Standing standing,
            @Nullable String period,
            LineFilter asked,
            CurrentUser user,
            LocalDate day,
            Locale locale) {
        String commune = standing.commune().code();
        SetUp setUp = kept.of(new SetUpOf(commune), standing.setUp(), () -> setUp(commune));
        List<Round> all = setUp.rounds();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Round round = ChosenRound.of(all, period, day);
        ReportingPeriod chosen = round.period();
        SetUpAt then =
                kept.of(new SetUpAtOf(commune, chosen), standing.setUp(), () -> setUpAt(standing.commune(), chosen));
        NamedCommune named = then.named();
        TargetKeepers.Keepers answering = asked.isAsked() ? keepers.ofCommune(commune) : TargetKeepers.Keepers.NONE;
        LineFilter filter = asked.in(answering);
        CommuneOverview overview =
                filter.of(overviews.of(commune, chosen, setUp.targets(), then.signed(), locale), answering);
        return Optional.of(new CommunePage(
                words.message("place." + named.kind(), named.name()) + ", " + words.period(round.period()),
                named,
                round,
                all.stream()
                        .map(Round::period)
                        .sorted(Comparator.reverseOrder())
                        .map(Object::toString)
                        .toList(),
                round.period().previousQuarter().toString(),
                headline(overview),
                overview.leading().size(),
                overview.followed().size(),
                overview.followedDangers(),
                overview.tallies(),
                overview.agenda(),
                CommuneOverview.byField(overview.leading()),
                CommuneOverview.byField(overview.followed()),
                overview.withheld(),
                waiting.ofCommittee(commune, user),
                filter,
                answering,
                user.mayEnterIn(commune),
                Direction.mayRead(user, named.place()),
                Direction.mayReadAll(user, named.place()),
                Direction.mayGive(user, commune),
                Direction.mayReadAll(user, named.place()) || setUp.pastOpen()));
    }

    /** The finding, not the page's name: what is worst comes first. */
    private static CommunePage.Headline headline(CommuneOverview overview) {
        int lost = overview.count(State.MISSED);
        int risky = overview.count(State.ALARM) + overview.count(State.AT_RISK);
        int watched = overview.count(State.ATTENTION);
        List<Integer> numbers = List.of(
                lost,
                risky,
                watched,
                overview.reached(),
                overview.leading().size(),
                overview.followed().size());
        return new CommunePage.Headline("commune.headline." + finding(overview, lost, risky, watched), numbers);
    }

    private static String finding(CommuneOverview overview, int lost, int risky, int watched) {
        if (overview.lines().isEmpty()) {
            return "none";
        }
        if (overview.leading().isEmpty()) {
            return "followed";
        }
        if (lost > 0) {
            return "missed";
        }
        if (risky > 0) {
            return watched > 0 ? "riskAndAttention" : "risk";
        }
        return watched > 0 ? "attention" : "calm";
    }
}
