package vn.chitieu.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extraction.DocumentFacts.Fact;
import vn.chitieu.extraction.DocumentFacts.Kind;

/** The block below a document's text: in whose name, in what office, and who signed. */
final class Signature {

    private static final int LINES = 60;
    /** A name stands this many lines below the office at most: between them is the stamp. */
    private static final int STAMP = 14;

    /** Between "TM. …" and "KT. …" stand this many pieces of the column beside at most. */
    private static final int BESIDE = 4;

    private static final Pattern COLUMNS = Pattern.compile("\\t|[ \\u00A0]{4,}|\\n");
    private static final Pattern BEHALF =
            Pattern.compile("(?:^|(?<=[\\s;.,]))\\**(?<words>(?:T ?/ ?M|TM|K ?/ ?T|KT|T ?/ ?L|TL|TUQ)"
                    + "[.:]?\\s+[\\p{Lu} ./–-]{5,80}|THAY MẶT [\\p{Lu} ,–-]{5,80})\\**$");
    private static final Pattern OFFICE = Pattern.compile(
            "(?:^|(?<=[\\s;.,]))\\**(?<words>(?:(?:K ?/ ?T|KT)[.:]?\\s+)?(?:Q\\. ?|QUYỀN )?(?:PHÓ |CHÁNH )?(?:BÍ"
                    + " THƯ|CHỦ TỊCH|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|VĂN PHÒNG|CHỦ NHIỆM)(?: THƯỜNG TRỰC)?(?:"
                    + " [\\p{Lu} ]{2,40})?)\\**$");
    private static final Pattern BODY_ALONE = Lexicon.pattern("^(?:{acting-bodies}|{issuing-bodies}) .*");
    private static final Pattern NAME = Pattern.compile(
            "(?:Đ/c |Đồng chí )?(?<name>\\p{Lu}[\\p{Ll}'’]+(?: (?:\\p{Lu}[\\p{Ll}'’]*|[Hh]’?\\p{L}+)){1,5})");
    private static final String SURNAMES =
            "(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh"
                + "|Đoàn|Lương|Mai|Tô|Hà|Cao|Lò|Lường|Vàng|Giàng|Thạch|Sơn|Kim|Danh|Châu|Quách|Triệu|Nông|Vi|Tạ|Thái|Trương|Đào|Lâm)";
    private static final Pattern SURNAME =
            Pattern.compile("(?:.*[;.,:]\\s*|.*\\s)(?<name>" + SURNAMES + "(?: \\p{Lu}[\\p{Ll}]+){1,4})");
    private static final Pattern SHOUTED_NAME =
            Pattern.compile("(?<name>" + SURNAMES.toUpperCase(java.util.Locale.ROOT) + "(?: \\p{Lu}{1,8}){1,4})");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?:nơi nhận|lưu|như trên|đã ký|\\(đã ký\\)|ký tên|ban|phòng|ủy ban|văn phòng|các |tài liệu).*");

    private static final Pattern ANNEX =
            Pattern.compile("(?:phụ lục|danh mục|biểu|bảng)\\b.*", Pattern.UNICODE_CHARACTER_CLASS);

    private record Piece(String text, int line, boolean beside) {}

    private Signature() {}

    static List<Fact> of(SourceText document) {
        List<Piece> pieces = pieces(document);
        int tail = Math.max(0, pieces.size() - LINES);
        List<Piece> office = new ArrayList<>();
        int at = -1;
        for (int i = pieces.size() - 1; i >= 0 && at < 0; i--) {
            at = words(BEHALF, pieces.get(i)) == null ? -1 : i;
        }
        for (int i = at - 1; i >= Math.max(0, at - BESIDE); i--) {
            at = words(BEHALF, pieces.get(i)) == null ? at : i;
        }
        for (int i = pieces.size() - 1; i >= tail && at < 0; i--) {
            at = words(OFFICE, pieces.get(i)) == null ? -1 : i;
        }
        if (at < 0) {
            return alone(pieces);
        }
        int until = at;
        for (int i = at;
                i < pieces.size() && pieces.get(i).line() <= pieces.get(until).line() + STAMP && office.size() < 4;
                i++) {
            Piece piece = pieces.get(i);
            String words = words(BEHALF, piece);
            words = words == null ? words(OFFICE, piece) : words;
            if (words != null) {
                office.add(new Piece(words, piece.line(), false));
                until = i;
            }
        }
        String value = String.join(" / ", office.stream().map(Piece::text).toList());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Kind.OFFICE, value, value, pieces.get(at).line()));
        for (int i = until + 1; i < pieces.size() && i <= until + 2 * STAMP; i++) {
            String name = name(pieces.get(i));
            if (ANNEX.matcher(Folding.fold(pieces.get(i).text())).matches()) {
                break;
            }
            if (name != null) {
                facts.add(new Fact(Kind.SIGNER, name, name, pieces.get(i).line()));
                break;
            }
        }
        return facts;
    }

    /** "BAN CHẤP HÀNH ĐẢNG BỘ XÃ …" as the last line of all. */
    private static List<Fact> alone(List<Piece> pieces) {
        if (pieces.isEmpty()) {
            return List.of();
        }
        Piece last = pieces.getLast();
        boolean body = Capitals.isShouted(last.text())
                && last.text().length() < 80
                && BODY_ALONE.matcher(Folding.fold(last.text())).matches();
        return body ? List.of(new Fact(Kind.OFFICE, last.text(), last.text(), last.line())) : List.of();
    }

    private static List<Piece> pieces(SourceText document) {
        List<SourceLine> written =
                document.lines().stream().filter(it -> !it.text().isBlank()).toList();
        List<Piece> pieces = new ArrayList<>();
        for (SourceLine line : written) {
            List<String> cells = line.form() == SourceLine.Form.ROW ? line.cells() : List.of(line.text());
            for (String cell : cells) {
                String[] columns = COLUMNS.split(cell.strip());
                for (String column : columns) {
                    String tidy = Folding.tidy(column);
                    if (!tidy.isEmpty()) {
                        pieces.add(new Piece(tidy, line.number(), columns.length > 1 || cells.size() > 1));
                    }
                }
            }
        }
        return pieces;
    }

    private static @Nullable String words(Pattern pattern, Piece piece) {
        Matcher matcher = pattern.matcher(piece.text());
        return matcher.find() ? matcher.group("words").replaceAll("\\s*,$", "").strip() : null;
    }

    private static @Nullable String name(Piece piece) {
        if (NO_NAME.matcher(Folding.fold(piece.text())).matches() && !piece.beside()) {
            return null;
        }
        Matcher whole = NAME.matcher(piece.text());
        if (whole.matches() && !NO_NAME.matcher(Folding.fold(piece.text())).matches()) {
            return whole.group("name");
        }
        Matcher shouted = SHOUTED_NAME.matcher(piece.text());
        if (shouted.matches() && !BODY_ALONE.matcher(Folding.fold(piece.text())).matches()) {
            return whole(shouted.group("name"));
        }
        Matcher end = SURNAME.matcher(piece.text());
        return piece.text().startsWith("-") && end.matches() ? end.group("name") : null;
    }

    private static String whole(String shouted) {
        StringBuilder name = new StringBuilder();
        for (String word : shouted.split(" ")) {
            name.append(name.isEmpty() ? "" : " ")
                    .append(word.charAt(0))
                    .append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return name.toString();
    }
}
