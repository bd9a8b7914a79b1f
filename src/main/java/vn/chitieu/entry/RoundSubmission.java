package vn.chitieu.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.entry.RoundCells.RoundCell;
import vn.chitieu.entry.SubmissionCheck.Obstacle;
import vn.chitieu.progress.FigureReview;
import vn.chitieu.progress.FigureStatus;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.RoundWork;

/** Handing in: a unit its figures, the Party office the round, once nothing stands in the way. */
@Service
@RequiredArgsConstructor
public class RoundSubmission {

    private final RoundCells cells;
    private final List<SubmissionCheck> checks;
    private final FigureReview review;
    private final RoundWork work;

    /** What stands in the way of submitting a round: figures that were returned, and what the checks find. */
    @Transactional(readOnly = true)
    public List<Obstacle> obstaclesOf(Round round, List<RoundCell> loaded) {
        Map<Long, RoundCell> bySeries = new LinkedHashMap<>();
        loaded.forEach(cell -> bySeries.put(cell.series(), cell));
        List<Obstacle> obstacles = new ArrayList<>();
        for (RoundCell cell : loaded) {
            if (cell.stands(FigureStatus.RETURNED)) {
                obstacles.add(new Obstacle(
                        "entry.obstacle.returned", cell.first().description().name(), cellAddress(round, cell)));
            }
        }
        checks.forEach(check -> obstacles.addAll(check.obstaclesOf(round, bySeries)));
        return obstacles;
    }

    /** Submits the drafts that are this person's to fill; the series that were. */
    @Transactional
    public Set<Long> submitOwn(Round round, CurrentUser user) {
        List<Long> drafts = cells.load(round).cells().stream()
                .filter(cell -> cell.stands(FigureStatus.DRAFT) && cell.cell().isCellOf(user))
                .map(RoundCell::series)
                .toList();
        return review.submit(round, drafts, user);
    }

    /**
     * Submits the round with all of its drafts.
     *
     * @return what stands in the way; empty if it was submitted
     */
    @Transactional
    public List<Obstacle> submit(Round round, CurrentUser user) {
        List<RoundCell> loaded = cells.load(round).cells();
        List<Obstacle> obstacles = obstaclesOf(round, loaded);
        if (obstacles.isEmpty()) {
            work.submit(round, loaded.stream().map(RoundCell::series).toList(), user);
        }
        return obstacles;
    }

    /** Takes the round back. */
    @Transactional
    public void withdraw(Round round, CurrentUser user) {
        work.withdraw(
                round, cells.load(round).cells().stream().map(RoundCell::series).toList(), user);
    }

    private static String cellAddress(Round round, RoundCell cell) {
        return "/communes/" + round.place().commune() + "/periods/" + round.period() + "/entry#value-" + cell.series();
    }
}
