package vn.chitieu.indicator;

/**
 * A definition that communes share.
 *
 * @param code of the catalogue: XH04
 * @param name {@code Tỷ lệ bao phủ bảo hiểm y tế}
 * @param unit as communes report it
 */
public record Indicator(String code, String field, String name, String unit) {}
