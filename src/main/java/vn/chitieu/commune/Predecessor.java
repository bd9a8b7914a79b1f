package vn.chitieu.commune;

/**
 * A unit that a commune was made of by the merger of 2025.
 *
 * @param code as it was, three digits for a district, five for a commune
 * @param name with the word for its kind
 * @param partly whether only a part of it went into the commune
 */
public record Predecessor(String code, String name, boolean partly) {}
