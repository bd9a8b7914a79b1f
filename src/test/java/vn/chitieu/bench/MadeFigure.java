package vn.chitieu.bench;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.progress.FigureStatus;

/**
 * A figure of a round, with what it went through.
 *
 * @param mistaken what was typed first; null where it was right at once
 * @param returned whether it was put right only after it had been returned
 * @param byUnit whether a unit entered it, and not the Party office
 * @param first whether it came on the first of two days
 */
record MadeFigure(
        MadeSeries series,
        ReportedFigure figure,
        @Nullable ReportedFigure mistaken,
        boolean returned,
        boolean byUnit,
        boolean first,
        FigureGrade grade,
        FigureStatus status) {

    int version() {
        return mistaken == null ? 1 : 2;
    }

    String key() {
        return series.counted().key();
    }

    boolean isHandedIn() {
        return status != FigureStatus.DRAFT;
    }

    /** As a clerk would have typed it. */
    static String typed(ReportedFigure figure) {
        return figure.numerator() == null || figure.denominator() == null
                ? requireNonNull(figure.value()).toPlainString().replace('.', ',')
                : figure.numerator().toPlainString() + "/"
                        + figure.denominator().toPlainString();
    }

    String told(ReportedFigure said) {
        return typed(said) + " · " + grade;
    }

    static MadeFigure of(MadeSeries series, ReportedFigure figure, Stage stage, Luck luck) {
        int drawn = luck.below(100);
        FigureStatus status = switch (stage) {
            case CLOSED, VERIFIED -> FigureStatus.VERIFIED;
            case SUBMITTED ->
                drawn < 55 ? FigureStatus.SUBMITTED : drawn < 97 ? FigureStatus.VERIFIED : FigureStatus.RETURNED;
            case OPEN -> drawn < 78 ? FigureStatus.DRAFT : drawn < 95 ? FigureStatus.SUBMITTED : FigureStatus.RETURNED;
            case RUNNING -> throw new IllegalArgumentException("Nothing is entered yet");
        };
        FigureGrade grade = switch (stage) {
            case CLOSED -> FigureGrade.OFFICIAL;
            case OPEN -> FigureGrade.ESTIMATED;
            default -> FigureGrade.PRELIMINARY;
        };
        boolean wrong = luck.inHundred(5);
        boolean returned = wrong && stage.isHandedIn() && status != FigureStatus.RETURNED && luck.inHundred(25);
        return new MadeFigure(
                series,
                figure,
                wrong ? series.mistaken(figure) : null,
                returned,
                luck.inHundred(20),
                luck.inHundred(50),
                grade,
                status);
    }
}
