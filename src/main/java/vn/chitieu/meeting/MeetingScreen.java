package vn.chitieu.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.TargetStory;
import vn.chitieu.direction.Direction;
import vn.chitieu.explanation.Explanation;

/**
 * A target as the screen in the meeting room shows it.
 *
 * @param said why it is where it is and what is proposed; null while nothing is written
 * @param earlier what was concluded about it before, earliest first
 * @param concluded what this meeting has concluded about it
 */
public record MeetingScreen(
        TargetStory story, Explanation.@Nullable Content said, List<Direction> earlier, List<Direction> concluded) {}
