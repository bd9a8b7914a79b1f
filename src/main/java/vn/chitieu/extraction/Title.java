package vn.chitieu.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extraction.DocumentFacts.Fact;
import vn.chitieu.extraction.DocumentFacts.Kind;
import vn.chitieu.extraction.Header.Piece;

/**
 * What a document calls itself, however many lines that takes.
 *
 * @param before how many pieces of the header stand above it
 * @param facts kind and title; none where it does not say
 */
record Title(int before, List<Fact> facts) {

    static final Pattern TYPE_AND_NUMBER = Lexicon.pattern("^{document-types} (?:s[ốôó])");

    private static final Pattern TYPE = Lexicon.pattern("^(?<type>{document-types})(?: s[ốôó][: ].*$)?");
    private static final Pattern BODY = Lexicon.pattern("^{body-openings}|^(?:đại hội|hội nghị|ban chấp hành)[^,]*"
            + " (?:họp|diễn ra|đã|xây dựng|ban hành|thống nhất)|(?:như sau|sau đây|[^\\d][.;:])$|^[\"\\[]");
    private static final Pattern OPEN_END = Pattern.compile(
            ".*(?:[,\\-–]| (?:và|của|thứ|năm|xã|phường|tỉnh|với|cho|về|lần|đại biểu|nhân dân|nhiệm kỳ|giai đoạn))");
    private static final Pattern TERM_END = Pattern.compile(".*20\\d\\d ?- ?20\\d\\d\\)?\\.?");
    private static final Pattern ADDED = Pattern.compile("\\((?:nhiệm kỳ|giai đoạn)[^()]{5,30}\\)");
    private static final int LONGEST = 600;
    private static final int LONGEST_LINE = 400;
    private static final int FIRST_PIECES = 8;

    /** What a piece calls the document, written as printed; null for one that does not. */
    static @Nullable String opens(Piece piece) {
        Matcher type = TYPE.matcher(piece.folded());
        if (piece.rule() || !type.find() || piece.text().length() > LONGEST_LINE) {
            return null;
        }
        String printed = piece.text().substring(0, type.end("type"));
        boolean alone = type.end("type") == piece.text().length();
        boolean heading = Capitals.isShouted(printed) || alone;
        return heading
                        || !BODY.matcher(piece.folded()).find()
                                && !piece.folded().contains(" đã ")
                ? printed
                : null;
    }

    static Title of(Header header) {
        List<Piece> pieces = header.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            String printed = opens(pieces.get(i));
            if (printed != null && (Capitals.isShouted(printed) || i < FIRST_PIECES)) {
                return new Title(i, facts(header, i, printed));
            }
        }
        return new Title(0, List.of());
    }

    /** "NGHỊ QUYẾT" alone, below the name of the congress that passed it, is called by both. */
    Optional<Fact> of(Fact issuer) {
        boolean bare = facts.size() == 1 && Folding.fold(issuer.value()).startsWith("đại hội");
        return bare
                ? Optional.of(new Fact(
                        Kind.TITLE,
                        facts.getFirst().value() + " " + issuer.value(),
                        issuer.words() + " / " + facts.getFirst().words(),
                        issuer.line()))
                : Optional.empty();
    }

    private static List<Fact> facts(Header header, int at, String printed) {
        Piece first = header.pieces().get(at);
        List<Piece> parts = new ArrayList<>();
        String own = first.text().substring(printed.length()).strip().replaceAll("^(?i:số)\\s*$", "");
        if (!own.isEmpty()) {
            parts.add(new Piece(own, Folding.fold(own), first.line(), false, false));
        }
        int length = own.length();
        for (Piece piece : header.pieces().subList(at + 1, header.pieces().size())) {
            length += piece.text().length();
            if (length > LONGEST || !goesOn(parts, piece, header.width())) {
                break;
            }
            parts.add(piece);
        }
        String type = Capitals.first(printed.toLowerCase(Locale.ROOT));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Kind.TYPE, type, printed, first.line()));
        if (!parts.isEmpty()) {
            List<String> texts = parts.stream().map(Piece::text).toList();
            String words = String.join(" ", texts);
            facts.add(new Fact(Kind.TITLE, type + " " + told(texts), printed + " " + words, first.line()));
        }
        return facts;
    }

    /** As it goes on after the document's kind. */
    private static String told(List<String> words) {
        String calm = Capitals.calmParts(words);
        return Capitals.startsWithName(calm) ? calm : calm.substring(0, 1).toLowerCase(Locale.ROOT) + calm.substring(1);
    }

    private static boolean goesOn(List<Piece> parts, Piece piece, int width) {
        if (piece.rule()) {
            return false;
        }
        if (piece.folded().startsWith("(")) {
            return ADDED.matcher(piece.folded()).matches();
        }
        Marker marker = Marker.of(piece.text());
        boolean lower = Character.isLowerCase(piece.text()
                .charAt(
                        marker == null
                                ? 0
                                : Math.min(marker.length(), piece.text().length() - 1)));
        if (marker != null && !(marker.kind() == Marker.Kind.DASH && lower)) {
            return false;
        }
        boolean shouted = Capitals.isShouted(piece.text());
        boolean body = !shouted && BODY.matcher(piece.folded()).find();
        if (parts.isEmpty()) {
            return !body && !(shouted && BODY.matcher(piece.folded()).find());
        }
        Piece last = parts.getLast();
        if (Character.isLowerCase(piece.text().charAt(0))
                || Character.isDigit(piece.text().charAt(0))) {
            return !last.text().endsWith(".");
        }
        if (shouted && BODY.matcher(piece.folded()).find()) {
            return false;
        }
        if (OPEN_END.matcher(last.folded()).matches()) {
            return true;
        }
        if (shouted) {
            return Capitals.isShouted(last.text())
                    && !(piece.blankBefore() && TERM_END.matcher(last.folded()).matches());
        }
        boolean full = last.text().length() > width * 3 / 5;
        return !body
                && !piece.blankBefore()
                && full
                && !Capitals.isShouted(last.text())
                && !TERM_END.matcher(last.folded()).matches()
                && !last.text().endsWith(".");
    }
}
