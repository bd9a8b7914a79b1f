package vn.chitieu.meeting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.Unit;
import vn.chitieu.commune.Units;
import vn.chitieu.direction.Direction;
import vn.chitieu.meeting.Meeting;
import vn.chitieu.meeting.MeetingKeeping;
import vn.chitieu.meeting.MeetingScreen;
import vn.chitieu.meeting.MeetingScreens;
import vn.chitieu.web.NotFound;
import vn.chitieu.web.VietnameseOrder;

/** Puts the pages of the screen together, for who is signed in and for who holds a link. */
@Component
@RequiredArgsConstructor
class Screens {

    private final MeetingScreens screens;
    private final MeetingKeeping keeping;
    private final Units units;
    private final Environment environment;
    private final Clock clock;

    /**
     * A page of the screen.
     *
     * @param at its number as it stands in the address; null for the first
     * @param mayConclude whether conclusions can be typed on it
     * @throws NotFound if there is no such page
     */
    @Transactional(readOnly = true)
    ScreenPage page(
            NamedCommune commune,
            Meeting meeting,
            String address,
            @Nullable String at,
            boolean mayConclude,
            boolean byLink,
            Locale locale) {
        List<MeetingScreens.Item> items = screens.items(meeting);
        int number = number(at, items.size() + 1);
        boolean first = number == 0;
        boolean last = number == items.size() + 1;
        List<Direction> concluded = keeping.conclusions(meeting);
        MeetingScreen screen = first || last
                ? null
                : screens.of(meeting, items.get(number - 1), concluded, locale)
                        .orElseThrow(() -> new NotFound("target " + number + " of meeting " + meeting.id()));
        return new ScreenPage(
                commune,
                meeting,
                address,
                number,
                items,
                first ? keeping.earlier(meeting) : null,
                screen,
                concluded,
                units.findByPlaceCommune(commune.code()).stream()
                        .filter(it -> !it.isRetired())
                        .map(Unit::name)
                        .sorted(VietnameseOrder.OF_NAMES)
                        .toList(),
                mayConclude && !meeting.isEnded(),
                byLink,
                environment.acceptsProfiles(Profiles.of("demo")),
                false,
                LocalDate.now(clock));
    }

    private static int number(@Nullable String at, int last) {
        if (at == null) {
            return 0;
        }
        if (!at.matches("\\d{1,4}") || Integer.parseInt(at) > last) {
            throw new NotFound("page " + at + " of a meeting");
        }
        return Integer.parseInt(at);
    }
}
