package vn.chitieu.dashboard.web;

import java.util.List;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.dashboard.Agenda;
import vn.chitieu.dashboard.CommuneOverview;
import vn.chitieu.dashboard.TargetKeepers;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.WaitingDecisions;
import vn.chitieu.target.Field;

/**
 * A commune at the end of a period.
 *
 * @param periods the commune's periods, latest first
 * @param followedDangers how many of the targets followed besides the official ones are in danger
 * @param withheld targets whose figures are kept out of the portal
 * @param waiting what waits for the word of the committee that reads
 * @param filter which targets the page is about
 * @param keepers who answers for them: what can be chosen
 * @param readsMeetings whether this person reads what the standing committee talks about
 * @param mayPrepare whether this person prepares its meetings
 * @param headline message key of the finding, with its numbers
 * @param readsPast whether this person reads what the past term reached
 */
public record CommunePage(
        String title,
        NamedCommune commune,
        Round round,
        List<String> periods,
        String before,
        Headline headline,
        int leading,
        int followed,
        int followedDangers,
        List<CommuneOverview.Tally> tallies,
        List<Agenda.Item> agenda,
        List<CommuneOverview.Group> groups,
        List<CommuneOverview.Group> followedGroups,
        List<CommuneOverview.Withheld> withheld,
        List<WaitingDecisions.Waiting> waiting,
        LineFilter filter,
        TargetKeepers.Keepers keepers,
        boolean mayEnter,
        boolean readsDirections,
        boolean readsMeetings,
        boolean mayPrepare,
        boolean readsPast) {

    /** The fields that can be chosen. */
    public List<Field> fields() {
        return List.of(Field.values());
    }

    public record Headline(String key, List<Integer> numbers) {}
}
