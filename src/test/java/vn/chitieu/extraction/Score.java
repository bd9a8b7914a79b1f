package vn.chitieu.extraction;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * How well what was found agrees with what was expected: all of it at index 1, what stands in lists of targets at 0.
 *
 * @see MeasuringExtraction
 */
final class Score {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final int[] found = new int[2];
    private final int[] right = new int[2];
    private final int[] expected = new int[2];
    private final int[] reached = new int[2];
    private int matched;
    private int comparators;
    private int deadlines;
    private int leads;
    private int leadsRight;

    void count(List<ExtractedTarget> targets, List<ExpectedTarget> leaves, boolean verbose) {
        for (ExtractedTarget target : targets) {
            boolean headline = leaves.stream().anyMatch(it -> it.headline() && it.near(target));
            boolean fits = leaves.stream().anyMatch(it -> it.fits(target));
            for (int i = headline ? 0 : 1; i < 2; i++) {
                found[i]++;
                right[i] += fits ? 1 : 0;
            }
            if (verbose && !fits) {
                OUT.println("  + " + line(target));
            }
        }
        for (ExpectedTarget leaf : leaves) {
            if (!leaf.restated()) {
                reach(leaf, targets, leaves, verbose);
            }
        }
    }

    private void reach(
            ExpectedTarget leaf, List<ExtractedTarget> targets, List<ExpectedTarget> leaves, boolean verbose) {
        List<ExpectedTarget> wordings =
                leaves.stream().filter(it -> it.id().equals(leaf.id())).toList();
        List<ExtractedTarget> fitting = targets.stream().filter(leaf::fits).toList();
        for (int i = leaf.headline() ? 0 : 1; i < 2; i++) {
            expected[i]++;
            reached[i] += fitting.isEmpty() ? 0 : 1;
        }
        if (fitting.isEmpty()) {
            if (verbose) {
                OUT.println("  - " + leaf.id() + " " + leaf.from() + " " + leaf.low() + ".." + leaf.high() + " "
                        + leaf.unit() + " | " + leaf.words());
            }
            return;
        }
        matched++;
        boolean comparator = fitting.stream().anyMatch(it -> wordings.stream().anyMatch(w -> w.comparatorFits(it)));
        boolean deadline = fitting.stream().anyMatch(leaf::deadlineFits);
        comparators += comparator ? 1 : 0;
        deadlines += deadline ? 1 : 0;
        if (verbose && !comparator) {
            OUT.println("  c " + leaf.id() + " " + leaf.comparator() + " " + line(fitting.getFirst()));
        }
        if (verbose && !deadline) {
            OUT.println("  d " + leaf.id() + " " + leaf.deadline() + " " + line(fitting.getFirst()));
        }
        if (leaf.lead() != null) {
            leads++;
            boolean lead = targets.stream()
                    .filter(it -> wordings.stream().anyMatch(w -> w.fits(it)))
                    .anyMatch(it -> it.lead() != null && Folding.fold(it.lead()).equals(Folding.fold(leaf.lead())));
            leadsRight += lead ? 1 : 0;
            if (verbose && !lead) {
                OUT.println("  l " + leaf.id() + " " + leaf.lead() + " " + line(fitting.getFirst()));
            }
        }
    }

    void add(Score other) {
        for (int i = 0; i < 2; i++) {
            found[i] += other.found[i];
            right[i] += other.right[i];
            expected[i] += other.expected[i];
            reached[i] += other.reached[i];
        }
        matched += other.matched;
        comparators += other.comparators;
        deadlines += other.deadlines;
        leads += other.leads;
        leadsRight += other.leadsRight;
    }

    double precision(boolean listed) {
        return (double) right[listed ? 0 : 1] / found[listed ? 0 : 1];
    }

    double recall(boolean listed) {
        return (double) reached[listed ? 0 : 1] / expected[listed ? 0 : 1];
    }

    double comparators() {
        return (double) comparators / matched;
    }

    double deadlines() {
        return (double) deadlines / matched;
    }

    double leads() {
        return (double) leadsRight / leads;
    }

    @Override
    public String toString() {
        return "  headline: precision " + share(right[0], found[0]) + ", recall " + share(reached[0], expected[0])
                + "\n  all:      precision " + share(right[1], found[1]) + ", recall "
                + share(reached[1], expected[1]) + "\n  comparator " + share(comparators, matched) + ", deadline "
                + share(deadlines, matched) + ", lead " + share(leadsRight, leads);
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.3f (%d of %d)", (double) part / whole, part, whole);
    }

    private static String line(ExtractedTarget it) {
        return it.line() + " " + it.measure() + " " + it.comparator() + " " + it.low() + ".." + it.high() + " "
                + it.unit() + " " + it.horizon() + " " + it.deadline() + " " + it.confidence() + " [" + it.name()
                + "] " + it.quote();
    }
}
