package vn.chitieu.quotecheck;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extraction.Quantities.Passage;
import vn.chitieu.extraction.Quantities.Quantity;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.quotecheck.QuoteCheck.Clauses;
import vn.chitieu.quotecheck.Recognition.Fit;

/** One number: which target it is about, what it is quoted as, of which time, and whether it is right. */
final class Attempt {

    /** From here on a target is recognised; below, it is only a candidate. */
    private static final double SURE = 0.66;

    /** From here on a number that agrees is taken to be right. */
    private static final double LIKELY = 0.58;

    private static final double POSSIBLE = 0.45;
    /** By how much the best has to lead the next that counts something else. */
    private static final double LEAD = 0.06;

    private static final double INHERITED = 0.97;
    private static final int CANDIDATES = 3;

    private final Recognition recognition;
    private final Passage passage;
    private final Quantity quantity;
    private final Quoted quoted;
    private final @Nullable Attempt before;
    private final List<String> windows;
    private final List<Fit> fits;
    private final boolean inherited;
    private final Comparing comparing;
    private final Map<KnownTarget, Candidates> known = new IdentityHashMap<>();

    Attempt(
            Recognition recognition,
            Passage passage,
            Quantity quantity,
            String head,
            @Nullable Attempt before,
            ReportingPeriod chosen) {
        this.recognition = recognition;
        this.passage = passage;
        this.quantity = quantity;
        this.before = before;
        this.comparing = new Comparing(quantity);
        this.quoted = Quoted.of(quantity, before != null, head, passage.leadIns(), chosen);
        this.windows = windows();
        List<Fit> own = own();
        this.inherited = own.isEmpty() && before != null;
        this.fits = before != null && own.isEmpty()
                ? before.fits.stream()
                        .map(it -> new Fit(it.target(), it.score() * INHERITED))
                        .toList()
                : own;
    }

    /** The number's own words: before it, from the nearest piece on, and after it. */
    private List<String> windows() {
        List<String> own = new ArrayList<>();
        String subject = quantity.subject();
        if (subject != null) {
            own.add(subject);
        } else {
            own.addAll(Clauses.windows(quantity.before()));
            String counted =
                    quantity.unit() == null || quantity.unit().matches("%.*|.*(?:đồng|đ)\\b.*") ? "" : quantity.unit();
            String after = counted + " " + quantity.after().split("[,;:(]", 2)[0];
            if (quoted.moved() == null && !Clauses.saysNothing(after)) {
                own.add(after);
                own.add(own.getFirst() + " " + after);
            }
        }
        own.removeIf(Clauses::saysNothing);
        return own;
    }

    /** The targets that the number's own words speak of, best first; where these are too few, with those that lead in. */
    private List<Fit> own() {
        if (windows.isEmpty()) {
            return List.of();
        }
        List<Fit> alone = recognition.of(windows);
        if (!alone.isEmpty() && alone.getFirst().score() >= SURE) {
            return alone;
        }
        String nearest = windows.getFirst();
        List<String> led = new ArrayList<>(windows);
        if (quantity.opening().contains(":")) {
            led.add(quantity.opening().split(":", 2)[0] + " " + nearest);
        }
        if (before != null && !before.windows.isEmpty()) {
            led.add(TargetWords.withoutRivals(before.windows.getFirst(), nearest) + " " + nearest);
        }
        passage.leadIns().stream().limit(2).forEach(it -> led.add(it + " " + nearest));
        return recognition.of(led);
    }

    private Candidates candidates(KnownTarget target) {
        return known.computeIfAbsent(target, it -> Candidates.of(it, quoted, quantity, comparing));
    }

    CheckedNumber checked() {
        List<Fit> comparable = fits.stream()
                .filter(it -> it.score() >= POSSIBLE)
                .filter(it -> candidates(it.target()).isAny())
                .toList();
        if (comparable.isEmpty()) {
            boolean recognised = isSure(fits) && !inherited;
            return recognised
                    ? answer(Verdict.NOT_STORED, fits.getFirst().target(), null, null)
                    : answer(Verdict.OTHER, null, null, null);
        }
        Fit best = best(comparable);
        for (Fit fit : comparable) {
            if (fit.score() >= LIKELY && fit.score() >= best.score() - LEAD || isOfSameSeries(fit, best)) {
                CheckedNumber right = right(fit);
                if (right != null) {
                    return right;
                }
            }
        }
        Candidates candidates = candidates(best.target());
        KnownValue asked = candidates.asked();
        boolean named = asked != null && comparing.isNamed(asked);
        if (quantity.unit() != null && !quantity.familiar() && !named) {
            return answer(Verdict.OTHER, null, null, null);
        }
        if (!isSure(comparable) || best.score() < fits.getFirst().score() - LEAD) {
            return unclear(comparable);
        }
        if (asked == null) {
            return answer(Verdict.NOT_STORED, best.target(), null, candidates.agreeing());
        }
        boolean certain = named && candidates.isCertain(quantity);
        return certain && !quoted.isDoubtful()
                ? answer(Verdict.MISQUOTED, best.target(), asked, candidates.agreeing())
                : new CheckedNumber(
                        quantity.start(),
                        quantity.end(),
                        printed(),
                        Verdict.UNCLEAR,
                        best.target(),
                        quoted.role(),
                        quoted.time(),
                        asked,
                        null,
                        List.of(best.target()));
    }

    /** The best fit; of several that count the same, the first that has what is quoted. */
    private Fit best(List<Fit> comparable) {
        Fit first = comparable.getFirst();
        return comparable.stream()
                .filter(it -> isOfSameSeries(it, first) && it.score() >= SURE)
                .filter(it -> candidates(it.target()).asked() != null)
                .findFirst()
                .orElse(first);
    }

    private @Nullable CheckedNumber right(Fit fit) {
        Candidates candidates = candidates(fit.target());
        KnownValue known = candidates.right();
        if (known == null) {
            return null;
        }
        Comparing.Outcome outcome = Objects.requireNonNull(comparing.with(known));
        Verdict verdict = switch (outcome) {
            case EQUAL -> Verdict.EQUAL;
            case CONVERTED -> Verdict.CONVERTED;
            case ROUNDED -> Verdict.ROUNDED;
            case HEDGE_HOLDS -> Verdict.HEDGED;
            case DIFFERENT -> Verdict.MISQUOTED;
        };
        return answer(verdict, fit.target(), known, null);
    }

    private static boolean isSure(List<Fit> fits) {
        if (fits.isEmpty() || fits.getFirst().score() < SURE) {
            return false;
        }
        Fit best = fits.getFirst();
        return fits.stream()
                .skip(1)
                .filter(it -> !isOfSameSeries(it, best))
                .allMatch(it -> it.score() < best.score() - LEAD);
    }

    private static boolean isOfSameSeries(Fit one, Fit other) {
        return one.target().series() != null
                && one.target().series().equals(other.target().series());
    }

    private CheckedNumber unclear(List<Fit> fits) {
        return new CheckedNumber(
                quantity.start(),
                quantity.end(),
                printed(),
                Verdict.UNCLEAR,
                null,
                quoted.role(),
                quoted.time(),
                null,
                null,
                fits.stream().map(Fit::target).limit(CANDIDATES).toList());
    }

    private CheckedNumber answer(
            Verdict verdict, @Nullable KnownTarget target, @Nullable KnownValue known, @Nullable KnownValue same) {
        return new CheckedNumber(
                quantity.start(),
                quantity.end(),
                printed(),
                verdict,
                target,
                known == null ? quoted.role() : known.role(),
                quoted.time(),
                known,
                same,
                List.of());
    }

    private String printed() {
        return passage.text().substring(quantity.start(), quantity.end());
    }
}
