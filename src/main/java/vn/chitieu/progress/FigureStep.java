package vn.chitieu.progress;

/** What happens to a figure between who enters it and who verifies it, besides being typed. */
public enum FigureStep {
    SUBMITTED,
    /** Taken back by who submitted it, before anybody verified it. */
    WITHDRAWN,
    RETURNED,
    VERIFIED;

    /** Where a figure stands after it. */
    FigureStatus leadsTo() {
        return switch (this) {
            case SUBMITTED -> FigureStatus.SUBMITTED;
            case WITHDRAWN -> FigureStatus.DRAFT;
            case RETURNED -> FigureStatus.RETURNED;
            case VERIFIED -> FigureStatus.VERIFIED;
        };
    }
}
