package vn.chitieu.progress;

import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.ReportedFigure;

/**
 * A figure somebody enters for a series.
 *
 * @param figure null to clear the cell: its versions stay, and it counts as no figure
 * @param typed the text as it was typed, kept beside the number
 * @param after the version it takes the place of; 0 where nothing was ever entered
 */
public record FigureEntry(
        long series,
        @Nullable ReportedFigure figure,
        FigureGrade grade,
        @Nullable String note,
        String typed,
        int after) {}
