package vn.chitieu.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.CommuneKind;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.entry.RoundCells;
import vn.chitieu.entry.RoundCells.RoundCell;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.Rounds;

/** What waits for whom, in rounds that are due within a week or late: always as it is now. */
@Service
@RequiredArgsConstructor
public class Duties {

    private final Rounds rounds;
    private final RoundCells cells;
    private final NamedCommunes names;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** What waits for one person, the earliest first. */
    @Transactional(readOnly = true)
    public List<Duty> of(CurrentUser person) {
        return person.communes().stream().anyMatch(person::mayEnterIn)
                ? of(List.of(person), due()).getOrDefault(person, List.of())
                : List.of();
    }

    /** The round that is due first of what waits for one person; an office's is told by its day alone. */
    @Transactional(readOnly = true)
    public Optional<DueRound> firstOf(CurrentUser person) {
        String[] offices =
                person.communes().stream().filter(person::isPartyOfficeOf).toArray(String[]::new);
        boolean forUnits = person.communes().stream()
                .anyMatch(commune -> !person.unitsIn(commune).isEmpty());
        Stream<DueRound> ofUnits = forUnits ? of(person).stream().map(Duty::due) : Stream.of();
        return Stream.concat(offices.length == 0 ? Stream.of() : firstOf(offices).stream(), ofUnits)
                .min(Comparator.comparing(DueRound::dueOn));
    }

    private Optional<DueRound> firstOf(String... offices) {
        return jdbc.sql("""
            select code, kind, name, period, coalesce(extended_to, due_on) as due
            from round join commune on code = commune_code
            where status = 'OPEN' and commune_code = any(:offices) and coalesce(extended_to, due_on) <= :latest
            order by due, code, period
            limit 1
            """)
                .param("offices", offices)
                .param("latest", ReminderDays.latestDueDay(LocalDate.now(clock)))
                .query((row, number) -> new DueRound(
                        row.getString("code"),
                        CommuneKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        ReportingPeriod.parse(row.getString("period")),
                        row.getObject("due", LocalDate.class)))
                .optional();
    }

    /** What waits for each of these people, the earliest first; nobody for whom nothing waits. */
    Map<CurrentUser, List<Duty>> of(Collection<CurrentUser> people, Collection<Round> due) {
        Map<String, NamedCommune> named = namesOf(due);
        Map<CurrentUser, List<Duty>> duties = new LinkedHashMap<>();
        for (Round round : due) {
            String commune = round.place().commune();
            NamedCommune name = named.get(commune);
            List<CurrentUser> entering =
                    people.stream().filter(it -> it.mayEnterIn(commune)).toList();
            if (name == null || entering.isEmpty()) {
                continue;
            }
            List<RoundCell> loaded = cells.of(round);
            for (CurrentUser person : entering) {
                Duty.of(name, round, loaded, person)
                        .ifPresent(duty -> duties.computeIfAbsent(person, it -> new ArrayList<>())
                                .add(duty));
            }
        }
        return duties;
    }

    /** The rounds in reach that people are reminded of today, the earliest first. */
    List<Round> due() {
        return rounds.openUntil(ReminderDays.latestDueDay(LocalDate.now(clock)));
    }

    private Map<String, NamedCommune> namesOf(Collection<Round> of) {
        Set<String> codes = of.stream().map(round -> round.place().commune()).collect(Collectors.toSet());
        return names.all(codes).stream().collect(Collectors.toMap(NamedCommune::code, Function.identity()));
    }
}
