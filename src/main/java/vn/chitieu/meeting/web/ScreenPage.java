package vn.chitieu.meeting.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.direction.Direction;
import vn.chitieu.meeting.Earlier;
import vn.chitieu.meeting.Meeting;
import vn.chitieu.meeting.MeetingScreen;
import vn.chitieu.meeting.MeetingScreens.Item;

/**
 * One page of the screen in the meeting room: what earlier meetings left, then one target after the other, then what was
 * concluded.
 *
 * @param address of the screen: that of the meeting, or of a link
 * @param at 0 is the first page, then as many as there are targets, then the last
 * @param earlier null except on the first page
 * @param screen null on the first and the last page
 * @param conclusions of the whole meeting; shown on the last page
 * @param units names that are offered for who does something
 * @param mayConclude whether conclusions can be typed here
 * @param changed whether the agenda was changed while a conclusion was typed
 * @param demo whether the figures are made up
 */
public record ScreenPage(
        NamedCommune commune,
        Meeting meeting,
        String address,
        int at,
        List<Item> items,
        @Nullable Earlier earlier,
        @Nullable MeetingScreen screen,
        List<Direction> conclusions,
        List<String> units,
        boolean mayConclude,
        boolean byLink,
        boolean demo,
        boolean changed,
        LocalDate today) {

    /** The target on this page; null on the first and the last. */
    public @Nullable Item item() {
        return isFirst() || isLast() ? null : items.get(at - 1);
    }

    /** Whether this page is still about what somebody saw on it: the code of its target, nothing where it has none. */
    boolean isAbout(@Nullable String code) {
        Item item = item();
        return item == null ? code == null || code.isEmpty() : item.code().equals(code);
    }

    /** The same, which says that the agenda was changed. */
    ScreenPage moved() {
        return new ScreenPage(
                commune,
                meeting,
                address,
                at,
                items,
                earlier,
                screen,
                conclusions,
                units,
                mayConclude,
                byLink,
                demo,
                true,
                today);
    }

    public int last() {
        return items.size() + 1;
    }

    public boolean isFirst() {
        return at == 0;
    }

    public boolean isLast() {
        return at == last();
    }

    /** The target before this page; null on the pages that follow none. */
    public @Nullable Item before() {
        return at < 2 ? null : items.get(at - 2);
    }

    /** The target after this page; null on the pages that none follows. */
    public @Nullable Item after() {
        return at < items.size() ? items.get(at) : null;
    }
}
