package vn.chitieu.workbook;

import vn.chitieu.entry.EntryCell;

/**
 * A line of a form: a series with what it is read against and what is stored in the period.
 *
 * @param key of the series, by which a line of a workbook is known again
 * @param accumulates message key of what the figure stands for; empty where nobody knows
 * @param goal what it should be at the end of the year, or what is asked for altogether
 * @param figure of the period
 * @param asked whether the period asks for it
 * @param editable whether the person may change it now
 */
public record FormLine(
        String key,
        EntryCell cell,
        String number,
        String name,
        String accumulates,
        Content base,
        Content goal,
        Content previous,
        Content lastYear,
        Content figure,
        boolean asked,
        boolean editable) {

    public long series() {
        return cell.series();
    }
}
