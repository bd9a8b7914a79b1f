package vn.chitieu.measure;

/**
 * What a number counts, as the document writes it: {@code %}, {@code tỷ đồng}, {@code triệu đồng/người/năm}.
 *
 * @param symbol never blank
 */
public record UnitOfMeasure(String symbol) {

    public static final UnitOfMeasure PERCENT = new UnitOfMeasure("%");

    public UnitOfMeasure {
        if (symbol.isBlank()) {
            throw new IllegalArgumentException("A unit of measure needs a symbol");
        }
    }

    /** Whether values in this unit are percentages ({@code %}, {@code %/năm}, {@code % kế hoạch}). */
    public boolean isPercentage() {
        return symbol.startsWith("%");
    }
}
