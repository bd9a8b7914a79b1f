package vn.chitieu.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.entry.RoundCells.RoundCell;
import vn.chitieu.explanation.Explanations;
import vn.chitieu.explanation.RequiredExplanation;
import vn.chitieu.explanation.Requirement;
import vn.chitieu.progress.FigureReview;
import vn.chitieu.progress.FigureStatus;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.RoundWork;

/** Handing in: a unit its figures, the Party office the round, once nothing stands in the way. */
@Service
@RequiredArgsConstructor
public class RoundSubmission {

    private final RoundCells cells;
    private final Explanations explanations;
    private final FigureReview review;
    private final RoundWork work;

    /**
     * Something that stands in the way of submitting a round.
     *
     * @param message key of a message that takes the name of the target
     * @param name of the target
     * @param address where it is mended
     */
    public record Obstacle(String message, String name, String address) {}

    /** What stands in the way: figures that were returned, and what is behind or missing and was not explained. */
    @Transactional(readOnly = true)
    public List<Obstacle> obstaclesOf(Round round, List<RoundCell> loaded) {
        List<Obstacle> obstacles = new ArrayList<>();
        for (RoundCell cell : loaded) {
            if (cell.stands(FigureStatus.RETURNED)) {
                obstacles.add(new Obstacle(
                        "entry.obstacle.returned",
                        cell.first().description().name(),
                        address(round) + "/entry#value-" + cell.series()));
            }
        }
        for (RequiredExplanation required :
                explanations.requiredIn(round.place().commune(), round.period())) {
            if (!required.isWritten() && !required.why().equals(Set.of(Requirement.ASKED))) {
                obstacles.add(new Obstacle(
                        required.why().contains(Requirement.NO_FIGURE)
                                ? "entry.obstacle.missing"
                                : "entry.obstacle.unexplained",
                        required.name(),
                        address(round) + "/targets/" + required.code() + "/explanation"));
            }
        }
        return obstacles;
    }

    /** Submits the drafts that are this person's to fill; the series that were. */
    @Transactional
    public Set<Long> submitOwn(Round round, CurrentUser user) {
        List<Long> drafts = cells.of(round).stream()
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
        if (!user.isPartyOfficeOf(round.place().commune())) {
            throw new AccessDeniedException(user.username() + " is not of the Party office");
        }
        List<RoundCell> loaded = cells.of(round);
        List<Obstacle> obstacles = obstaclesOf(round, loaded);
        if (obstacles.isEmpty()) {
            work.submit(round, loaded.stream().map(RoundCell::series).toList(), user);
        }
        return obstacles;
    }

    /** Takes the round back. */
    @Transactional
    public void withdraw(Round round, CurrentUser user) {
        work.withdraw(round, cells.of(round).stream().map(RoundCell::series).toList(), user);
    }

    private static String address(Round round) {
        return "/communes/" + round.place().commune() + "/periods/" + round.period();
    }
}
