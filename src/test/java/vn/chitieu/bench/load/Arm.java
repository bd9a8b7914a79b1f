package vn.chitieu.bench.load;

import java.time.Duration;

/** One thing that is measured against others. */
interface Arm {

    String name();

    Portal portal();

    /** What the processor's time is counted of, besides the portal. */
    DatabaseCpu database();

    /**
     * Asks as fast as it is answered.
     *
     * @throws WrongAnswer where an answer is not what it has to be
     */
    Load run(int connections, Duration time) throws Exception;

    /** Asks once each of what {@link #run} asks and looks closely. */
    void control() throws Exception;

    /** How many it can hold at once. */
    default int mostConnections() {
        return Integer.MAX_VALUE;
    }

    /**
     * What came of it.
     *
     * @param seconds by the clock on the wall
     * @param p50 milliseconds
     * @param p99 milliseconds
     * @param bytes of all answers' bodies and heads, 0 where nobody counted
     */
    record Load(long requests, double seconds, double p50, double p99, long bytes) {}

    /** An answer whose status, size or text is not what it has to be. A run with one is worth nothing. */
    final class WrongAnswer extends RuntimeException {

        WrongAnswer(String arm, String what) {
            super(arm + ": " + what);
        }
    }
}
