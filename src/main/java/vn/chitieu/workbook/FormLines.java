package vn.chitieu.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.entry.EntryCell;
import vn.chitieu.entry.RoundCells;
import vn.chitieu.entry.RoundCells.RoundCell;
import vn.chitieu.judging.Dossier;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.judging.Roadmap;
import vn.chitieu.measure.VietnameseNumber;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Round;
import vn.chitieu.target.RuleWording;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.TargetRow;

/** The lines of a round's form for one person: who enters for a unit gets the series that the unit leads. */
@Service
@RequiredArgsConstructor
public class FormLines {

    private static final int GOAL_DECIMALS = 2;

    private final RoundCells cells;
    private final RuleWording wording;
    private final ChoiceWords words;
    private final JdbcClient jdbc;

    /** In the order of the documents, those that the period asks for first. */
    @Transactional(readOnly = true)
    public List<FormLine> of(Round round, CurrentUser user) {
        return of(cells.load(round), round, user);
    }

    /** The same, from what was read before. */
    List<FormLine> of(RoundCells.Loaded loaded, Round round, CurrentUser user) {
        Map<Long, FigureHistory> reported = loaded.reported();
        boolean ownOnly = user.mayEnterIn(round.place().commune());
        return loaded.cells().stream()
                .filter(each -> !ownOnly || each.cell().isCellOf(user))
                .sorted((one, other) -> Boolean.compare(isLater(one), isLater(other)))
                .map(each -> line(
                        each,
                        loaded.dossiers().get(each.first().id()),
                        reported.getOrDefault(each.series(), FigureHistory.empty()),
                        round,
                        each.cell().isEditableBy(user, round)))
                .toList();
    }

    /** Whether a number that a form of this period shows is made up. */
    @Transactional(readOnly = true)
    public boolean showDemonstration(Round round) {
        ReportingPeriod period = round.period();
        return jdbc.sql("""
            select exists (select from target where commune_code = :commune and baseline_demo)
                or exists (select from figure where commune_code = :commune and period = any(:periods) and demo)
            """)
                .param("commune", round.place().commune())
                .param("periods", new String[] {
                    period.toString(),
                    period.previousQuarter().toString(),
                    period.sameLastYear().toString()
                })
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private static boolean isLater(RoundCell cell) {
        return !cell.asked() && !cell.cell().isFilled();
    }

    private FormLine line(
            RoundCell each, @Nullable Dossier dossier, FigureHistory reported, Round round, boolean editable) {
        EntryCell cell = each.cell();
        TargetRow target = each.first();
        ReportingPeriod period = round.period();
        return new FormLine(
                cell.key(),
                cell,
                target.description().number(),
                target.description().name(),
                dossier == null ? "" : "entry.accumulates." + dossier.accumulation(),
                target.baseline() == null
                        ? Content.NOTHING
                        : number(rounded(target.baseline().value())),
                goal(target, dossier, period),
                past(cell, reported, period.previousQuarter()),
                past(cell, reported, period.sameLastYear()),
                figure(cell, reported, period),
                !isLater(each),
                editable);
    }

    private Content goal(TargetRow target, @Nullable Dossier dossier, ReportingPeriod period) {
        BigDecimal number = dossier == null ? null : Roadmap.of(dossier).figureFor(period.year());
        return number == null
                ? new Content(null, wording.symbol(target.rule(), ChoiceWords.FORM))
                : number(rounded(number));
    }

    /** As it was typed where that is a fraction or a choice: this cell is read back. */
    private Content figure(EntryCell cell, FigureHistory reported, ReportingPeriod period) {
        ReportedFigure figure = reported.at(period);
        if (figure == null || !cell.isFilled()) {
            return Content.NOTHING;
        }
        BigDecimal value = figure.value();
        boolean number = cell.kind() == SeriesKind.NUMBER || cell.kind() == SeriesKind.RATIO;
        return number && value != null ? number(value) : new Content(null, words.word(cell, cell.typed()));
    }

    private Content past(EntryCell cell, FigureHistory reported, ReportingPeriod period) {
        ReportedFigure figure = reported.at(period);
        if (figure == null) {
            return Content.NOTHING;
        }
        if (figure.isNotArisen()) {
            return new Content(null, "0/0");
        }
        return switch (cell.kind()) {
            case NUMBER, RATIO -> number(figure.number());
            case GRADE, STATE ->
                new Content(
                        null,
                        words.word(cell, figure.number().stripTrailingZeros().toPlainString()));
        };
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.scale() > GOAL_DECIMALS ? number.setScale(GOAL_DECIMALS, RoundingMode.HALF_UP) : number;
    }

    private static Content number(BigDecimal number) {
        return new Content(number, VietnameseNumber.format(number));
    }
}
