package vn.chitieu.quotecheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.chitieu.extraction.Quantities;

/**
 * Tells which target words speak of: by how much of a target's name they say, and how much of them the name explains. A
 * word counts the more the fewer of the commune's targets have it.
 */
final class Recognition {

    private static final double NAME = 0.62;
    private static final double NARROWER = 0.72;
    private static final double UNTOLD = 0.88;
    private static final double ASIDE = 0.35;
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)");

    /** How well words fit a target, from 0 to 1. */
    record Fit(KnownTarget target, double score) {}

    /**
     * @param things what it says of things that exclude each other
     * @param telling those of them that tell it from another target of the commune
     */
    private record Name(
            KnownTarget target, Set<String> things, Set<String> telling, Map<String, Double> weights, double whole) {}

    private final List<Name> names = new ArrayList<>();
    private final Map<String, Double> rarity = new HashMap<>();
    private final Set<String> rivals = new HashSet<>();
    private final double ofUnknown;

    Recognition(List<KnownTarget> targets) {
        Map<String, Set<Object>> having = new HashMap<>();
        Set<Object> things = new HashSet<>();
        for (KnownTarget target : targets) {
            Object thing = target.series() == null ? target.code() : target.series();
            things.add(thing);
            for (String name : target.names()) {
                String text = TargetWords.writtenOut(Quantities.fold(name));
                rivals.addAll(TargetWords.rivalsIn(text));
                words(text)
                        .forEach(it -> having.computeIfAbsent(it, word -> new HashSet<>())
                                .add(thing));
            }
        }
        having.forEach((word, all) -> rarity.put(word, Math.log(1.0 + (double) (things.size() + 4) / all.size())));
        ofUnknown = Math.log(1.0 + (things.size() + 4) / 4.0);
        for (KnownTarget target : targets) {
            target.names().forEach(it -> names.add(name(target, it)));
        }
    }

    private Name name(KnownTarget target, String name) {
        String text = TargetWords.writtenOut(Quantities.fold(name));
        Set<String> outside = new HashSet<>(words(IN_BRACKETS.matcher(text).replaceAll(" ")));
        Set<String> things = TargetWords.rivalsIn(text);
        Set<String> telling = new HashSet<>(things);
        telling.removeIf(it -> TargetWords.rivalsOf(it).stream().noneMatch(rivals::contains));
        telling.forEach(it -> outside.addAll(TargetWords.allOf(it)));
        Map<String, Double> weights = new HashMap<>();
        for (String word : words(text)) {
            weights.put(word, rarityOf(word) * (outside.isEmpty() || outside.contains(word) ? 1 : ASIDE));
        }
        return new Name(
                target,
                things,
                telling,
                weights,
                weights.values().stream().mapToDouble(it -> it).sum());
    }

    private static Set<String> words(String writtenOut) {
        Set<String> telling = TargetWords.of(writtenOut);
        return telling.isEmpty() ? TargetWords.allOf(writtenOut) : telling;
    }

    private double rarityOf(String word) {
        return rarity.getOrDefault(word, ofUnknown);
    }

    /** All targets that have a word of it, the best first. */
    List<Fit> of(List<String> windows) {
        Map<KnownTarget, Double> best = new IdentityHashMap<>();
        for (String window : windows) {
            String text = TargetWords.writtenOut(window);
            Set<String> said = words(text);
            Set<String> rivalsSaid = TargetWords.rivalsIn(text);
            double all = said.stream().mapToDouble(this::rarityOf).sum();
            for (Name name : names) {
                double score = score(said, all, rivalsSaid, name);
                if (score > 0) {
                    best.merge(name.target(), score, Math::max);
                }
            }
        }
        List<Fit> fits = new ArrayList<>();
        best.forEach((target, score) -> fits.add(new Fit(target, score)));
        fits.sort(Comparator.comparingDouble(Fit::score)
                .reversed()
                .thenComparing(it -> it.target().code()));
        return fits;
    }

    private double score(Set<String> said, double all, Set<String> rivalsSaid, Name name) {
        double common = 0;
        double explained = 0;
        for (String word : said) {
            Double weight = name.weights().get(word);
            if (weight != null) {
                common += weight;
                explained += rarityOf(word);
            }
        }
        if (common == 0 || all == 0) {
            return 0;
        }
        double untold = rivalsSaid.containsAll(name.telling()) ? 0 : untold(said, rivalsSaid, name);
        double named = common / Math.max(common, name.whole() - untold);
        double fit = Math.pow(named, NAME) * Math.pow(explained / all, 1 - NAME) * (untold > 0 ? UNTOLD : 1);
        return switch (TargetWords.exclusion(rivalsSaid, name.things())) {
            case NONE -> fit;
            case NARROWER -> fit * NARROWER;
            case ANOTHER -> 0;
        };
    }

    /** What the phrases weigh that tell a target from its rivals and are not said: none of the rivals leads by them. */
    private static double untold(Set<String> said, Set<String> rivalsSaid, Name name) {
        return name.telling().stream()
                .filter(it -> !rivalsSaid.contains(it))
                .flatMap(it -> TargetWords.allOf(it).stream())
                .distinct()
                .filter(it -> !said.contains(it))
                .mapToDouble(it -> name.weights().getOrDefault(it, 0.0))
                .sum();
    }
}
