package vn.chitieu.target;

/** Which way the thing counted should move. */
public enum Direction {
    UP,
    DOWN,
    HOLD
}
