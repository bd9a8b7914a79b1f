package vn.chitieu.progress;

import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.period.ReportingPeriod;

/**
 * A figure as it was known at a moment gone by.
 *
 * @param typed the text as it was typed
 * @param status where it stood then between who enters and who verifies
 * @param revised whether it had been changed by then after its round was closed
 */
public record KnownFigure(
        ReportingPeriod period,
        ReportedFigure figure,
        String typed,
        FigureGrade grade,
        FigureStatus status,
        @Nullable String note,
        boolean revised) {}
