package vn.chitieu.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.entry.RoundCells;
import vn.chitieu.entry.RoundCells.RoundCell;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.Rounds;

/** What waits for whom, in rounds that are due within a week or late: always as it is now. */
@Service
@RequiredArgsConstructor
public class Duties {

    private final Rounds rounds;
    private final RoundCells cells;
    private final NamedCommunes names;
    private final Clock clock;

    /** What waits for one person, the earliest first. */
    @Transactional(readOnly = true)
    public List<Duty> of(CurrentUser person) {
        return person.communes().stream().anyMatch(person::mayEnterIn)
                ? of(List.of(person), due()).getOrDefault(person, List.of())
                : List.of();
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
            List<RoundCell> loaded = cells.load(round).cells();
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
