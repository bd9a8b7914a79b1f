/** Drills that are run by hand: {@code docs/operations.md} says how, and what came out. */
@NullMarked
package vn.chitieu.operations;

import org.jspecify.annotations.NullMarked;
