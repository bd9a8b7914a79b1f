package vn.chitieu.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.dashboard.Chart;
import vn.chitieu.dashboard.TargetStories;
import vn.chitieu.dashboard.TargetStory;
import vn.chitieu.direction.Direction;
import vn.chitieu.direction.Directions;
import vn.chitieu.explanation.ExplainedTarget;
import vn.chitieu.explanation.Explanation;
import vn.chitieu.explanation.Explanations;
import vn.chitieu.progress.Rounds;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.TargetRows;

/** Reads what the screen in the meeting room shows. */
@Service
@RequiredArgsConstructor
public class MeetingScreens {

    private final TargetRows targets;
    private final TargetStories stories;
    private final Explanations explanations;
    private final Directions directions;
    private final Rounds rounds;

    /** A target on the agenda. */
    public record Item(long id, String code, String name) {}

    /** The targets of a meeting, in their order; those that count no more in its period, or are kept out, are left out. */
    @Transactional(readOnly = true)
    public List<Item> items(Meeting meeting) {
        List<TargetRow> rows = targets.ofCommune(meeting.place().commune(), meeting.period());
        return meeting.items().stream()
                .flatMap(item -> rows.stream().filter(row -> row.id() == item.target() && !row.withheld()))
                .map(row -> new Item(
                        row.id(), row.description().code(), row.description().name()))
                .toList();
    }

    /**
     * A target as it is shown.
     *
     * @param concluded all that the meeting has concluded
     */
    @Transactional(readOnly = true)
    public Optional<MeetingScreen> of(Meeting meeting, Item item, List<Direction> concluded, Locale locale) {
        String commune = meeting.place().commune();
        Optional<TargetStory> story = stories.find(
                new TargetStories.Question(commune, item.code(), meeting.period(), null, Chart.Size.WHOLE), locale);
        List<Long> own = concluded.stream().map(Direction::id).toList();
        List<Direction> all = directions.ofTarget(item.id());
        return story.map(told -> new MeetingScreen(
                told,
                rounds.find(commune, meeting.period())
                        .flatMap(round -> explanations.find(round, item.code()))
                        .map(ExplainedTarget::latest)
                        .filter(it -> told.state() == null || it.explains(told.state()))
                        .map(Explanation::content)
                        .orElse(null),
                all.stream().filter(it -> !own.contains(it.id())).toList(),
                all.stream().filter(it -> own.contains(it.id())).toList()));
    }
}
