package vn.chitieu.meeting;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;

/** The side of whoever holds a link to a meeting's screen: nobody is signed in, and nothing is written. */
@Service
@RequiredArgsConstructor
public class ReadingByLink {

    private final MeetingLinks links;
    private final MeetingKeeping keeping;
    private final NamedCommunes communes;
    private final DataScopes scopes;
    private final Clock clock;

    /**
     * Reads something of the meeting that a link opens.
     *
     * @param read is done with the rights to read this one commune
     * @return nothing if the link is unknown; the inner one is empty if it opens nothing any more
     */
    public <T> Optional<Optional<T>> read(String token, BiFunction<NamedCommune, Meeting, T> read) {
        return links.find(token).map(link -> {
            if (!link.isOpenAt(clock.instant())) {
                return Optional.empty();
            }
            String commune = link.place().commune();
            return scopes.during(
                    reading(commune),
                    () -> communes.find(commune).map(named -> read.apply(named, keeping.get(commune, link.meeting()))));
        });
    }

    private static DataScope reading(String commune) {
        return new DataScope(Set.of(), Set.of(commune), Set.of(), Set.of(), Set.of(commune), Set.of());
    }
}
