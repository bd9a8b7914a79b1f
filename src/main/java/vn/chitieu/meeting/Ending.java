package vn.chitieu.meeting;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.Place;
import vn.chitieu.direction.Direction;
import vn.chitieu.explanation.Explanation;

/** Ends a meeting and keeps what was shown in it: figures that are mended later do not rewrite its minutes. */
@Service
@RequiredArgsConstructor
public class Ending {

    /** Minutes are Vietnamese whatever language the pages are read in. */
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final MeetingKeeping keeping;
    private final MeetingScreens screens;

    @Transactional
    public void end(Place place, long id, @Nullable String attendance, @Nullable String closing, CurrentUser user) {
        Meeting meeting = keeping.get(place.commune(), id);
        List<Direction> concluded = keeping.conclusions(meeting);
        List<AgendaItem> shown = screens.items(meeting).stream()
                .map(item -> screens.of(meeting, item, concluded, VIETNAMESE)
                        .map(screen -> shown(place, item, screen))
                        .orElseGet(() -> AgendaItem.of(place, item.id())))
                .toList();
        keeping.end(place, id, new Meeting.End(attendance, closing, shown), user);
    }

    private static AgendaItem shown(Place place, MeetingScreens.Item item, MeetingScreen screen) {
        Explanation.Content said = screen.said();
        return new AgendaItem(
                place,
                item.id(),
                screen.story().state() == null ? null : screen.story().state().name(),
                screen.story().sentence(),
                said == null ? null : said.cause(),
                said == null ? null : said.measures());
    }
}
