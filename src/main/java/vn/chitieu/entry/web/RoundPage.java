package vn.chitieu.entry.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.entry.RoundSubmission.Obstacle;
import vn.chitieu.evaluation.Snapshots;
import vn.chitieu.progress.Extension;
import vn.chitieu.progress.Revision;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.WaitingDecisions;

/**
 * A round as those who work on it see it: what is still to be done, by whom, and the way on.
 *
 * @param others rounds of the commune that are not closed either
 * @param returned this person's cells that were sent back
 * @param missing this person's cells that the period asks for and that are empty
 * @param drafts this person's cells that are filled and not submitted
 * @param waiting cells that were submitted and that nobody verified
 * @param verified cells that are done
 * @param names of the targets, by series
 * @param decisions what waits for the office beside the figures themselves
 * @param crossed figures that do not fit each other; that stands in nobody's way
 * @param obstacles what stands in the way of submitting the round; asked of the office only
 */
public record RoundPage(
        String title,
        NamedCommune commune,
        Round round,
        long daysLeft,
        List<Other> others,
        int done,
        int total,
        List<Item> returned,
        List<Item> missing,
        List<Item> drafts,
        List<Item> waiting,
        List<Item> verified,
        List<Obstacle> obstacles,
        List<Crossed> crossed,
        List<Extension> extensions,
        List<Revision> revisions,
        Map<Long, String> names,
        List<Snapshots.Snapshot> snapshots,
        List<WaitingDecisions.Waiting> decisions,
        Rights rights,
        @Nullable String firstEmpty) {

    /** What this person may do here. */
    public record Rights(boolean enters, boolean office, boolean verifies, boolean committee, boolean reviews) {}

    /** Another round, with the days that it is late; 0 where it is not, or was submitted. */
    public record Other(String period, long daysLate, boolean current) {}

    /**
     * A cell of a list.
     *
     * @param value as it was typed, with its unit; empty where nothing is
     * @param previous the figure of the quarter before
     * @param who the units that lead it, or who entered it
     * @param mine whether this person entered it, and so cannot verify it
     * @param state name of the target's state
     * @param doubts in which cross-checks it does not fit other figures
     */
    public record Item(
            long series,
            String number,
            String name,
            String value,
            String previous,
            String who,
            @Nullable Instant at,
            @Nullable String reason,
            boolean mine,
            @Nullable String state,
            List<String> doubts) {}

    /**
     * A cross-check that is not kept.
     *
     * @param series a cell that takes part in it
     * @param weight name of its weight
     */
    public record Crossed(
            long series, String words, @Nullable String instruction, String weight) {}

    /** The grid, at the first cell that is to be typed. */
    public String entryAddress() {
        String grid = "/communes/" + commune.code() + "/periods/" + round.period() + "/entry";
        return firstEmpty == null ? grid : grid + "#value-" + firstEmpty;
    }

    public int back() {
        return returned.size();
    }

    public int left() {
        return Math.max(0, total - done - returned.size());
    }

    /** Cells still to be typed or mended. */
    public int open() {
        return returned.size() + missing.size();
    }

    public boolean isLate() {
        return daysLeft < 0;
    }

    /** Whether this person may verify one of the waiting cells. */
    public boolean hasToVerify() {
        return rights.verifies() && waiting.stream().anyMatch(item -> !item.mine());
    }

    public boolean isExtensionPending() {
        return extensions.stream().anyMatch(Extension::isPending);
    }
}
