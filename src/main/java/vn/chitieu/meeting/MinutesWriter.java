package vn.chitieu.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.direction.Direction;
import vn.chitieu.explanation.Explanation;

/** Writes the minutes of a meeting from what was shown and concluded in it. */
@Service
@RequiredArgsConstructor
public class MinutesWriter {

    private final MeetingKeeping keeping;
    private final MeetingScreens screens;

    @Transactional(readOnly = true)
    public Minutes of(Meeting meeting, Locale locale) {
        List<Direction> concluded = keeping.conclusions(meeting);
        List<Minutes.Item> items = screens.items(meeting).stream()
                .flatMap(item -> kept(meeting, item, concluded)
                        .or(() -> screens.of(meeting, item, concluded, locale).map(MinutesWriter::item))
                        .stream())
                .toList();
        return new Minutes(
                meeting,
                keeping.earlier(meeting),
                items,
                concluded.stream().filter(it -> it.target() == null).toList());
    }

    /** What was shown when the meeting ended; nothing while it has not. */
    private Optional<Minutes.Item> kept(Meeting meeting, MeetingScreens.Item item, List<Direction> concluded) {
        return meeting.items().stream()
                .filter(it -> meeting.isEnded() && it.target() == item.id() && it.isKept())
                .findFirst()
                .map(it -> new Minutes.Item(
                        item.name(),
                        it.shown(),
                        Objects.requireNonNullElse(it.sentence(), ""),
                        it.cause(),
                        it.measures(),
                        concluded.stream()
                                .filter(direction -> isAbout(direction, item))
                                .toList()));
    }

    private static boolean isAbout(Direction direction, MeetingScreens.Item item) {
        Direction.About target = direction.target();
        return target != null && target.id() == item.id();
    }

    private static Minutes.Item item(MeetingScreen screen) {
        Explanation.Content said = screen.said();
        return new Minutes.Item(
                screen.story().name(),
                screen.story().state(),
                screen.story().sentence(),
                said == null ? null : said.cause(),
                said == null ? null : said.measures(),
                screen.concluded());
    }
}
