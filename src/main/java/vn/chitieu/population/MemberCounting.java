package vn.chitieu.population;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.entry.EntryCell;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.progress.FigureEntry;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.progress.FigureRecording;
import vn.chitieu.progress.Round;

/** Works out a ratio from a list: those ticked of those that are on it in the period. */
@Service
@RequiredArgsConstructor
public class MemberCounting {

    private final Populations populations;
    private final FigureRecording recording;

    /**
     * Keeps which members are ticked and saves the fraction as the period's figure.
     *
     * @return whether it was saved; a cell that was sent or verified meanwhile is locked
     * @throws AccessDeniedException if the cell is not this person's to fill
     */
    @Transactional
    public boolean count(Round round, EntryCell cell, Population population, Set<Long> ticked, CurrentUser user) {
        if (!cell.isEditableBy(user, round)) {
            throw new AccessDeniedException("Series " + cell.series() + " is not " + user.username() + "'s");
        }
        List<Population.Member> members = population.membersIn(round.period());
        Map<Long, Boolean> met = new HashMap<>();
        members.forEach(member -> met.put(member.id(), ticked.contains(member.id())));
        long counted = met.values().stream().filter(yes -> yes).count();
        populations.tick(round.place(), cell.series(), round.period(), met, user.id());
        FigureGrade grade = cell.grade() == null ? FigureGrade.ESTIMATED : cell.grade();
        FigureEntry entry = cell.entry(
                ReportedFigure.ofShare(BigDecimal.valueOf(counted), BigDecimal.valueOf(members.size())),
                grade,
                cell.note().isEmpty() ? null : cell.note(),
                counted + "/" + members.size());
        return recording.record(round, List.of(entry), user.id()).isEmpty();
    }
}
