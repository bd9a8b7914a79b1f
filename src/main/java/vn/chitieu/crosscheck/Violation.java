package vn.chitieu.crosscheck;

import java.math.BigDecimal;

/**
 * A cross-check that figures of one period do not keep.
 *
 * @param partial whether a figure is still missing: what is there of one sum exceeds the other already
 */
public record Violation(StatedCheck check, BigDecimal left, BigDecimal right, boolean partial) {}
