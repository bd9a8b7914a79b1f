package vn.chitieu.target.rule;

/**
 * How a target is judged.
 *
 * <p>A rule answers three small questions apart: what is measured, what it must keep, and when that is decided. Code
 * at the edges (columns, wording, judging) switches over the kinds without a default, so the compiler lists every place
 * that a new kind must reach.
 */
public sealed interface TargetRule permits SingleRule, AllOf {}
