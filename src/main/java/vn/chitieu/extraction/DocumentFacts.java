package vn.chitieu.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a document says of itself: its kind, number, day, issuer, signer, title and term, as far as the text says so.
 *
 * @param facts one of a kind at most, in the order of the kinds
 */
public record DocumentFacts(List<Fact> facts) {

    private static final Pattern ON_BEHALF =
            Pattern.compile("^(?:T ?/ ?M|TM|K ?/ ?T|KT|T ?/ ?L|TL|TUQ|THAY MẶT)[.:]? +");

    public DocumentFacts {
        facts = facts.stream().sorted(Comparator.comparing(Fact::kind)).toList();
    }

    /** What is said. */
    public enum Kind {
        /** "Chương trình hành động". */
        TYPE,
        /** What it is about, its kind included. */
        TITLE,
        /** Number and sign: "07-CTr/ĐU"; the sign alone where the number was left open. */
        NUMBER,
        /** "15/10/2025"; without its day where that was left open: "10/2025". */
        DATE,
        /** Where it was signed. */
        PLACE,
        /** Who issued it. */
        ISSUER,
        /** In whose name and in what office it was signed, as printed: "T/M BAN CHẤP HÀNH / BÍ THƯ". */
        OFFICE,
        /** The name below the signature. */
        SIGNER,
        /** First and last year: "2025-2030". */
        TERM
    }

    /**
     * One thing that is said.
     *
     * @param value as it is used
     * @param words of the document that say so
     * @param line where they begin
     */
    public record Fact(Kind kind, String value, String words, int line) {

        public Fact {
            value = Folding.spaced(value);
            words = Folding.spaced(words);
        }
    }

    /** Reads what a document says of itself; by rules alone, as its targets are read. */
    public static DocumentFacts of(SourceText document) {
        Header header = Header.of(document);
        List<Fact> facts = new ArrayList<>(header.facts());
        Title title = Title.of(header);
        facts.addAll(title.facts());
        Optional<Fact> issuer = Issuer.of(header, title, document);
        issuer.ifPresent(facts::add);
        issuer.flatMap(title::of).ifPresent(facts::add);
        facts.addAll(Signature.of(document));
        Terms.of(header, title, document).ifPresent(facts::add);
        header.closing(document, facts);
        return new DocumentFacts(facts);
    }

    /** In what office it was signed, as in a sentence: "Bí thư"; in whose name, where it names no office. */
    public String signedAs() {
        String[] printed = value(Kind.OFFICE).split(" / ");
        return Capitals.calm(ON_BEHALF.matcher(printed[printed.length - 1]).replaceFirst(""));
    }

    public Optional<Fact> of(Kind kind) {
        return facts.stream().filter(it -> it.kind() == kind).findFirst();
    }

    /** What is said of a kind; empty where nothing is. */
    public String value(Kind kind) {
        return of(kind).map(Fact::value).orElse("");
    }
}
