package vn.chitieu.quotecheck;

/** What a number of a text is quoted as. */
public enum QuotedAs {
    /** What the resolution asks for: "mục tiêu 99%". */
    THRESHOLD,
    /** What was reported for a period: "9 tháng đầu năm 2026 đạt 98,02%". */
    FIGURE,
    /** Where the way begins: "số gốc", "đầu nhiệm kỳ". */
    BASE,
    /** What was handed down for a year: "dự toán giao 596 tỷ đồng". */
    PLAN,
    /** What part of that was reached: "bằng 92,3% kế hoạch". */
    PLAN_SHARE,
    /** By how much it went up or down: "tăng 2,1 điểm % so với cùng kỳ". */
    CHANGE
}
