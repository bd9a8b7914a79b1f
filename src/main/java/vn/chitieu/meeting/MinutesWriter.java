package vn.chitieu.meeting;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the minutes of a meeting from what was shown and concluded in it. */
@Service
@RequiredArgsConstructor
public class MinutesWriter {

    private final MeetingKeeping keeping;
    private final MeetingScreens screens;

    @Transactional(readOnly = true)
    public Minutes of(Meeting meeting, Locale locale) {
        List<Minutes.Item> items = screens.items(meeting).stream()
                .flatMap(item -> screens.of(meeting, item, locale).stream())
                .map(screen -> new Minutes.Item(
                        screen.story().name(),
                        screen.story().state(),
                        screen.story().sentence(),
                        screen.said(),
                        screen.concluded()))
                .toList();
        return new Minutes(
                meeting,
                keeping.earlier(meeting),
                items,
                keeping.conclusions(meeting).stream()
                        .filter(it -> it.target() == null)
                        .toList());
    }
}
