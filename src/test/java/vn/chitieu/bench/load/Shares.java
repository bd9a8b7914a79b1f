package vn.chitieu.bench.load;

/** Of how long many requests took. */
final class Shares {

    private Shares() {}

    /**
     * Milliseconds within which so many of a hundred were answered.
     *
     * @throws IllegalArgumentException if there are none
     */
    static double within(long[] sortedNanos, int ofHundred) {
        if (sortedNanos.length == 0) {
            throw new IllegalArgumentException("nothing was answered");
        }
        int index = Math.ceilDiv(sortedNanos.length * ofHundred, 100) - 1;
        return sortedNanos[Math.max(0, index)] / 1e6;
    }
}
