package vn.chitieu.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieu.extraction.DocumentFacts.Fact;
import vn.chitieu.extraction.DocumentFacts.Kind;
import vn.chitieu.extraction.Header.Piece;

/** Who issued a document: by its first lines, its title, or the sentence in which somebody issues it. */
final class Issuer {

    private static final Pattern BODY = Lexicon.pattern("{acting-bodies}|{issuing-bodies}");
    private static final Pattern ACTING = Lexicon.pattern("^{acting-bodies}");
    private static final Pattern ISSUING = Lexicon.pattern("{issuing-bodies}");
    /** Which congress it was, or of which years, is no part of a name. */
    private static final Pattern WHICH = Pattern.compile(
            "[,]? ?(?:lần thứ \\S+|khóa \\S+|\\(?nhiệm kỳ [\\d –-]+\\)?|số ?:?$|năm 20\\d\\d.*).*$",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern OF = Lexicon.pattern(
            "của (?<name>(?:{acting-bodies}|{issuing-bodies})[^,;.()]{0,80}?)(?= về | thực hiện| trình| nhiệm kỳ|"
                    + " khóa| lần|[,;.()]|$)");
    private static final Pattern OF_TYPE = Lexicon.pattern("^{document-types} của ");
    private static final Pattern ISSUES = Lexicon.pattern("(?<name>(?:{acting-bodies}|{issuing-bodies})[^,;.:]{0,60}?)"
            + " (?:thống nhất |quyết định )?(?:xây dựng|ban hành|đề ra)(?: và ban hành)? (?:chương trình|kế hoạch|nghị"
            + " quyết|báo cáo)");
    private static final int FIRST_BLOCKS = 40;

    private Issuer() {}

    static Optional<Fact> of(Header header, Title title, SourceText document) {
        List<Piece> above = header.pieces().subList(0, title.facts().isEmpty() ? 0 : title.before());
        return printed(above).or(() -> inTitle(title)).or(() -> inText(document));
    }

    private static Optional<Fact> printed(List<Piece> above) {
        List<String> names = new ArrayList<>();
        List<Piece> used = new ArrayList<>();
        for (Piece piece : above) {
            boolean named = !piece.rule() && BODY.matcher(piece.folded()).find();
            boolean place = !used.isEmpty()
                    && Pattern.matches("(?:xã|phường|đặc khu|tỉnh|thành phố|thị trấn) .*", piece.folded());
            boolean on = !used.isEmpty()
                    && used.getLast().folded().matches(".* (?:xã|phường|đặc khu)")
                    && Capitals.isShouted(piece.text());
            if (named) {
                names.addAll(bodies(piece));
                used.add(piece);
            } else if ((place || on) && !names.isEmpty()) {
                names.add(names.removeLast() + " " + bare(piece.text()));
                used.add(piece);
            }
        }
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String words = String.join(" / ", used.stream().map(Piece::text).toList());
        return Optional.of(
                new Fact(Kind.ISSUER, whole(names), words, used.getFirst().line()));
    }

    /** "ĐẢNG BỘ XÃ …" over "BAN CHẤP HÀNH" is its "Ban Chấp hành"; of two, the lower one issued it. */
    private static String whole(List<String> names) {
        String last = names.getLast();
        if (names.size() == 1
                || !acts(last)
                || ISSUING.matcher(Folding.fold(last)).find()) {
            boolean apart = names.size() > 1
                    && acts(names.get(names.size() - 2))
                    && !ISSUING.matcher(Folding.fold(names.get(names.size() - 2)))
                            .find();
            return apart ? Capitals.calm(names.get(names.size() - 2)) + " " + Capitals.calm(last) : Capitals.calm(last);
        }
        return Capitals.calm(last) + " " + Capitals.calm(names.get(names.size() - 2));
    }

    private static boolean acts(String name) {
        return ACTING.matcher(Folding.fold(name)).find();
    }

    /** The bodies that a piece names: "TỈNH ỦY - ĐẢNG ỦY XÃ …" are two. */
    private static List<String> bodies(Piece piece) {
        List<Integer> starts = new ArrayList<>();
        Matcher body = BODY.matcher(piece.folded());
        boolean acting = false;
        while (body.find()) {
            if (!acting) {
                starts.add(body.start());
            }
            acting = ACTING.matcher(body.group()).find();
        }
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : piece.text().length();
            bodies.add(bare(piece.text().substring(starts.get(i), end)));
        }
        return bodies;
    }

    private static String bare(String text) {
        String tidy = text.strip();
        Matcher which = WHICH.matcher(Folding.fold(tidy));
        return (which.find() ? tidy.substring(0, which.start()) : tidy).replaceAll("[\\s,;:.–-]+$", "");
    }

    private static Optional<Fact> inTitle(Title title) {
        return title.facts().stream()
                .filter(it -> it.kind() == Kind.TITLE)
                .findFirst()
                .filter(it -> OF_TYPE.matcher(Folding.fold(it.value())).find())
                .flatMap(it -> found(OF, it.value(), it.line()));
    }

    private static Optional<Fact> inText(SourceText document) {
        List<Block> blocks = Blocks.of(document).stream().limit(FIRST_BLOCKS).toList();
        for (Block block : blocks) {
            boolean bracketed = block.text().startsWith("(");
            Optional<Fact> found = found(bracketed ? OF : ISSUES, block.text(), block.lineAt(0));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Fact> found(Pattern pattern, String text, int line) {
        Matcher matcher = pattern.matcher(Folding.fold(text));
        return matcher.find()
                ? Optional.of(new Fact(
                        Kind.ISSUER,
                        bare(text.substring(matcher.start("name"), matcher.end("name"))),
                        text.substring(matcher.start(), matcher.end()),
                        line))
                : Optional.empty();
    }
}
