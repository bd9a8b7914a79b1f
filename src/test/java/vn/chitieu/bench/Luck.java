package vn.chitieu.bench;

/** Chance that is the same on every machine and in every version of Java: SplitMix64, whole numbers only. */
final class Luck {

    private long state;

    /** Chance of its own for each name under a seed. */
    Luck(long seed, String name) {
        state = seed;
        name.chars().forEach(letter -> state = mix(state + letter * 0x9E3779B97F4A7C15L));
    }

    /** From 0, included, to a bound, excluded. */
    int below(int bound) {
        state += 0x9E3779B97F4A7C15L;
        return (int) Long.remainderUnsigned(mix(state), bound);
    }

    /** From a number to another, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True in so many of a hundred cases. */
    boolean inHundred(int cases) {
        return below(100) < cases;
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
