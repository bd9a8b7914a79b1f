package vn.chitieu.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieu.extraction.DocumentFacts.Fact;
import vn.chitieu.extraction.DocumentFacts.Kind;

/** For which years a document is meant. */
final class Terms {

    private static final Pattern TERM = Pattern.compile("(?:nhiệm kỳ|giai đoạn),? (20\\d\\d) ?- ?(20\\d\\d)");

    private Terms() {}

    /** Of the terms that its title names, the last one; else the one that the text names most. */
    static Optional<Fact> of(Header header, Title title, SourceText document) {
        Optional<Fact> named = title.facts().stream()
                .filter(it -> it.kind() == Kind.TITLE)
                .findFirst()
                .flatMap(it -> last(it.words(), it.line()));
        if (named.isPresent()) {
            return named;
        }
        List<Header.Piece> above = header.pieces().subList(0, title.before());
        return above.stream()
                .flatMap(it -> last(it.text(), it.line()).stream())
                .findFirst()
                .or(() -> commonest(document));
    }

    private static Optional<Fact> last(String text, int line) {
        Fact last = null;
        int until = 0;
        Matcher term = TERM.matcher(Folding.fold(Folding.tidy(text)));
        while (term.find()) {
            int end = Integer.parseInt(term.group(2));
            if (end > until && end > Integer.parseInt(term.group(1))) {
                last = fact(term, line);
                until = end;
            }
        }
        return Optional.ofNullable(last);
    }

    private static Optional<Fact> commonest(SourceText document) {
        Map<String, Fact> first = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Block block : Blocks.of(document)) {
            Matcher term = TERM.matcher(block.folded());
            while (term.find()) {
                if (term.group().startsWith("nhiệm kỳ")) {
                    Fact fact = fact(term, block.lineAt(term.start()));
                    first.putIfAbsent(fact.value(), fact);
                    counts.merge(fact.value(), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(it -> first.get(it.getKey()));
    }

    private static Fact fact(Matcher term, int line) {
        return new Fact(Kind.TERM, term.group(1) + "-" + term.group(2), term.group(), line);
    }
}
