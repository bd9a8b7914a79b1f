package vn.chitieu.progress;

/** How settled a figure is: the three grades of the Statistics Law (Article 3, items 15–17). */
public enum FigureGrade {
    /** Ước tính: the period still runs. */
    ESTIMATED,
    /** Sơ bộ: it has happened and is not verified yet. */
    PRELIMINARY,
    /** Chính thức. */
    OFFICIAL
}
