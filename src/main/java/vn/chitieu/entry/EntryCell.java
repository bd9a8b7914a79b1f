package vn.chitieu.entry;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.Place;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.measure.Averages;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.progress.FigureEntry;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.progress.FigureStatus;
import vn.chitieu.progress.Figures;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.RoundStatus;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.rule.Cadence;

/**
 * One cell of the grid as it is stored: a series in a period, with what is entered.
 *
 * @param key of the series
 * @param leads the units that lead a target on this series
 * @param typed what was typed last; empty where there is no figure
 * @param status null where nothing was ever entered
 * @param reason why it was returned
 * @param version of the figure; 0 where nothing was ever entered
 * @param enteredById the account that entered it; 0 where nobody did
 * @param enteredBy who entered it; empty where nobody did
 * @param revised whether it was changed after its round had been closed
 * @param listed whether it is counted of a list by name
 */
public record EntryCell(
        Place place,
        long series,
        String key,
        SeriesKind kind,
        List<String> scale,
        UnitOfMeasure unit,
        Cadence cadence,
        Set<Long> leads,
        String typed,
        @Nullable FigureGrade grade,
        String note,
        @Nullable FigureStatus status,
        @Nullable String reason,
        int version,
        long enteredById,
        String enteredBy,
        @Nullable Instant enteredAt,
        boolean revised,
        boolean listed) {

    /** Whether this cell is this person's to fill: the office fills all, a unit those it leads. */
    public boolean isCellOf(CurrentUser user) {
        return user.isPartyOfficeOf(place.commune())
                || user.unitsIn(place.commune()).stream().anyMatch(leads::contains);
    }

    /**
     * Whether this person may type into it now: until the round is closed, all that was not submitted or verified. So
     * what was returned is open again, and a figure that was missing when the round was submitted may still come.
     */
    public boolean isEditableBy(CurrentUser user, Round round) {
        return isCellOf(user) && isOpenIn(round);
    }

    /** Whether whose cell it is may type into it now. */
    public boolean isOpenIn(Round round) {
        return round.status() != RoundStatus.CLOSED && (status == null || status.isOpen());
    }

    /** A figure to take the place of what stands here; null clears the cell. */
    public FigureEntry entry(@Nullable ReportedFigure figure, FigureGrade grade, @Nullable String note, String typed) {
        Figures.Entered before =
                isFilled() && this.grade != null ? new Figures.Entered(this.typed, this.grade, this.note) : null;
        return new FigureEntry(series, key, figure, grade, note, typed, version, before);
    }

    /** Reads what was typed into it. */
    public TypedCell.Reading read(String typed) {
        return TypedCell.read(typed, kind, scale.size(), unit);
    }

    /** Whether it takes whole numbers: what is counted one by one, and is no average of it. */
    public boolean isWhole(String name) {
        return kind == SeriesKind.NUMBER && unit.isCounted() && !Averages.isNamedIn(name);
    }

    public boolean isFilled() {
        return status != null && status != FigureStatus.EMPTY;
    }
}
