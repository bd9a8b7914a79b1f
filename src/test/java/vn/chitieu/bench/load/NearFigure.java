package vn.chitieu.bench.load;

/** Figures near one that was reported, as they are typed. */
final class NearFigure {

    /** Neighbouring times give different figures, and they stay near. */
    private static final int STEPS = 5;

    private NearFigure() {}

    /**
     * A figure to type the so-manieth time. Yes and no, which are 1 and 0, take turns.
     *
     * @param reported {@code 240}, {@code 98,6}, {@code 24280/50880}, {@code 1}
     */
    static String of(String reported, int times) {
        int step = times % STEPS;
        if (reported.equals("1") || reported.equals("0")) {
            return String.valueOf(times % 2);
        }
        int slash = reported.indexOf('/');
        if (slash > 0) {
            long numerator = Long.parseLong(reported.substring(0, slash));
            return numerator + step + reported.substring(slash);
        }
        if (reported.contains(",")) {
            return reported.substring(0, reported.length() - 1) + (step + 1);
        }
        return String.valueOf(Long.parseLong(reported) + step);
    }
}
