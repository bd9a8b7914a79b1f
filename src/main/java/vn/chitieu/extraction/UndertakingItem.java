package vn.chitieu.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extraction.ExtractedTarget.Because;

/**
 * The paragraph or sentence that names an undertaking.
 *
 * @param names several where a paragraph lists several works
 * @param text all that it says, offices and time included
 * @param because of its kind
 */
record UndertakingItem(Undertaking.Kind kind, List<String> names, String text, String quote, int line, String because) {

    private static final int LONGEST_QUOTE = 600;
    private static final int LONGEST_NAME = 400;
    private static final int SHORTEST_NAME = 8;

    private static final Map<String, Undertaking.Kind> KINDS = Map.of(
            "đề án", Undertaking.Kind.SCHEME,
            "chương trình", Undertaking.Kind.PROGRAMME,
            "công trình", Undertaking.Kind.WORK,
            "dự án", Undertaking.Kind.WORK);
    /** What it is called, before its name: "Đề án số 02 về", "Công trình 3:". */
    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?:xây dựng|ban hành|lập|hoàn thiện|triển khai|thực hiện|triển khai xây dựng|xây dựng và triển"
                + " khai|xây dựng, ban hành)(?: và (?:triển khai|thực hiện|ban hành|triển khai thực hiện))?"
                + " )?(?<kind>đề án|chương trình|công trình|dự án|khâu đột phá|đột phá)(?: trọng điểm| trọng tâm)?(?:"
                + " (?:số|thứ) ?(?:\\d{1,2}|nhất|hai|ba|bốn|tư|năm|sáu)(?= ?[:.,\"-]| về| là| )| ?\\d{1,2}(?="
                + " ?[:.-]))?(?: (?:về|là)(?: việc)?(?= ))?[ :.-]*",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern QUOTED = Pattern.compile("^\"(?<name>[^\"]{8,400})\"(?<rest>[^(;:.]{0,60})");
    /** Where a name ends and what else is said begins. */
    private static final Pattern NAME_END = Lexicon.pattern(
            " ?\\(|: |:$|;|\\.(?= |$)| do (?={offices})| - (?:giao|chủ trì|cơ quan|đơn vị)|[,.] (?:giao|(?:(?:người|cơ"
                + " quan|đơn vị) )?(?:chủ trì|tham mưu|phối hợp)|do|hoàn thành|trình|thời gian|khởi công|kinh phí|tổng"
                + " mức|tổng vốn|quy mô|nguồn vốn|chiều dài|diện tích|công suất|phân kỳ|dự kiến|dài|chủ đầu tư|phòng"
                + " [\\w ]{3,40} chủ trì|đồng thời|với|\\d)");

    private static final Pattern SENTENCE_END = Pattern.compile("\\.(?= |$)|(?<=^.{8,120}): ");
    /** Whose it is, if it is not the document's own. */
    private static final Pattern FROM_ABOVE = Lexicon.pattern(
            "(?:đề án|dự án|chương trình)(?: số)? ?\\d{1,4}(?![\\d.]* ?[:.\"-])(?: .*)? của {from-above}|(?:đề án|dự"
                    + " án|chương trình) [^;.]{0,160} (?:của|do) (?:thủ tướng )?{from-above}(?=[,.; )]|$)|đề án(?: số)?"
                    + " 06|chương trình (?:mục tiêu quốc gia|mtqg)");
    /** A sentence by which the document sets up something of its own. */
    private static final Pattern SET_UP = Lexicon.pattern(
            "(?<!kết quả |việc |tham gia )(?:xây dựng|ban hành|hoàn thiện|lập)(?: và (?:triển khai|ban hành|triển khai"
                    + " thực hiện|tổ chức thực hiện))? (?<named>đề án"
                    + " (?!này|trên|được|trong|trước|theo|để|nhằm|của|và|gửi|trình|có|do)[^;.:]{8,300})");

    private static final Pattern MID_END = Lexicon.pattern(
            ",(?= (?:đồng thời|trong đó|trình|hoàn thành|bảo đảm|đảm bảo|phối hợp|làm|góp phần|nhằm|tập trung|đẩy"
                    + " mạnh|thực hiện|gắn))| tạo (?:thuận lợi|điều kiện)| để |, nhằm | trước ngày| trong"
                    + " (?:quý|năm|tháng)|, chậm nhất| \\(");
    private static final Pattern ORDINAL =
            Pattern.compile("đột phá thứ (?:nhất|hai|ba|tư|bốn|năm) (?:là|:) ?(?<name>[^;.]{8,200})");
    private static final Pattern GIVEN =
            Lexicon.pattern("^giao .*?(?:xây dựng|lập|tham mưu|ban hành) đề án (?:về )?(?<rest>.{8,})");
    private static final Pattern OPENED = Pattern.compile("^(?:đề án|công trình|dự án|chương trình)(?= )");
    private static final Pattern OWN_LINES = Pattern.compile("\n");
    private static final Pattern TIME = Pattern.compile("^\\(?(?:thời gian|thời hạn|tiến độ|hoàn thành|trình)");
    private static final Pattern NEXT =
            Pattern.compile("(?<=[.;)]) (?=(?:đề án|công trình|dự án|chương trình)(?: số)? \\d{1,2} ?[:.])");

    /** An item of a list that a heading announced. */
    static UndertakingItem listed(Block block, Announcement announced) {
        String text = block.text();
        Matcher label = LABEL.matcher(block.folded());
        Undertaking.Kind kind = announced.kind();
        int from = 0;
        if (label.find()) {
            kind = KINDS.getOrDefault(label.group("kind"), Undertaking.Kind.BREAKTHROUGH);
            from = label.end();
        } else {
            Matcher giving = GIVEN.matcher(block.folded());
            if (giving.find()) {
                kind = Undertaking.Kind.SCHEME;
                from = giving.start("rest");
            }
        }
        List<String> names =
                FROM_ABOVE.matcher(block.folded()).find() && announced.kind() != Undertaking.Kind.BREAKTHROUGH
                        ? List.of()
                        : names(text.substring(from), kind);
        return new UndertakingItem(kind, names, text, quote(block), block.lineAt(0), announced.words());
    }

    /** Those that a paragraph names by itself: with a number or with who shall do it, or by setting it up. */
    static List<UndertakingItem> said(Block block) {
        List<UndertakingItem> items = new ArrayList<>();
        Matcher ordinal = ORDINAL.matcher(block.folded());
        while (ordinal.find()) {
            items.add(new UndertakingItem(
                    Undertaking.Kind.BREAKTHROUGH,
                    List.of(Capitals.first(block.text()
                            .substring(ordinal.start("name"), ordinal.end("name"))
                            .strip())),
                    "",
                    block.text().substring(ordinal.start(), ordinal.end()).strip(),
                    block.lineAt(ordinal.start()),
                    block.text()
                            .substring(ordinal.start(), ordinal.start("name"))
                            .strip()));
        }
        Matcher opened = OPENED.matcher(block.folded());
        if (opened.find() && !FROM_ABOVE.matcher(block.folded()).find()) {
            Matcher label = LABEL.matcher(block.folded());
            boolean offices = !Offices.in(block.text()).isNone();
            boolean numbered = NUMBERED.matcher(block.folded()).find();
            if (label.find() && (offices || numbered)) {
                Undertaking.Kind kind = KINDS.getOrDefault(label.group("kind"), Undertaking.Kind.BREAKTHROUGH);
                List<String> names = names(block.text().substring(label.end()), kind);
                items.add(new UndertakingItem(
                        kind,
                        names,
                        block.text(),
                        quote(block),
                        block.lineAt(0),
                        label.group().strip()));
                return items;
            }
        }
        for (Sentence sentence : Sentence.of(block)) {
            Matcher setUp = SET_UP.matcher(sentence.folded());
            if (setUp.find()
                    && !FROM_ABOVE
                            .matcher(sentence.folded().substring(setUp.start("named")))
                            .find()) {
                String named = sentence.text().substring(setUp.start("named") + "đề án ".length(), setUp.end("named"));
                Matcher end = MID_END.matcher(Folding.fold(named));
                List<String> names =
                        names(end.find() ? named.substring(0, end.start()) : named, Undertaking.Kind.SCHEME);
                items.add(new UndertakingItem(
                        Undertaking.Kind.SCHEME,
                        names,
                        sentence.text(),
                        cut(sentence.text()),
                        sentence.line(),
                        sentence.text().substring(setUp.start(), setUp.start("named") + "đề án".length())));
            }
        }
        return items;
    }

    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:đề án|công trình|dự án|chương trình)(?: trọng điểm| trọng tâm)? (?:(?:số )?\\d{1,2} ?[:.-] |số"
                    + " \\d{1,2} về )");

    /** The undertakings, with what is said below. */
    List<Undertaking> with(String below) {
        if (below.startsWith(" ")) {
            int end = below.indexOf('\n') < 0 ? below.length() : below.indexOf('\n');
            String whole = text + below.substring(0, end);
            return new UndertakingItem(kind, names, whole, cut(whole), line, because).with(below.substring(end));
        }
        Offices offices = Offices.in(text).or(fromLines(below));
        List<Undertaking> undertakings = new ArrayList<>();
        for (String name : names) {
            String deadline = kind == Undertaking.Kind.BREAKTHROUGH
                    ? null
                    : Deadlines.in(afterName(name))
                            .or(() -> Deadlines.in(labelledLines(below)))
                            .or(() -> Deadlines.in(name))
                            .orElse(null);
            undertakings.add(new Undertaking(
                    kind,
                    name,
                    offices.lead(),
                    offices.advising(),
                    offices.supporting(),
                    deadline,
                    quote,
                    line,
                    because(offices, deadline)));
        }
        return undertakings;
    }

    private static Offices fromLines(String below) {
        Offices offices = Offices.NONE;
        for (String line : OWN_LINES.split(below)) {
            offices = offices.or(Offices.in(line));
        }
        return offices;
    }

    /** Of the lines below, those that tell a time in so many words. */
    private static String labelledLines(String below) {
        return String.join(
                "\n",
                OWN_LINES
                        .splitAsStream(below)
                        .filter(it -> TIME.matcher(Folding.fold(it)).find())
                        .toList());
    }

    private String afterName(String name) {
        int at = Folding.fold(text).indexOf(Folding.fold(name));
        return at < 0 ? text : text.substring(at + name.length());
    }

    private List<Because> because(Offices offices, @Nullable String deadline) {
        List<Because> because = new ArrayList<>();
        because.add(new Because("kind", this.because));
        if (!offices.isNone()) {
            because.add(new Because("offices", String.join(" … ", offices.words())));
        }
        if (deadline != null) {
            because.add(new Because("deadline", deadline));
        }
        return because;
    }

    /** A paragraph that runs several numbered ones together, taken apart. */
    static List<Block> parted(Block block) {
        Matcher next = NEXT.matcher(block.folded());
        if (block.isRow() || !next.find()) {
            return List.of(block);
        }
        List<Block> parts = new ArrayList<>();
        int from = 0;
        do {
            parts.add(block.part(from, next.start()));
            from = next.end();
        } while (next.find());
        parts.add(block.part(from, block.text().length()));
        return parts;
    }

    /** Whether it begins with what it is and its number: "Đề án 1: …". */
    static boolean isNumbered(Block block) {
        return NUMBERED.matcher(block.folded()).find();
    }

    /** Whether it begins with what it is: "Đề án …". */
    static boolean isCalled(Block block) {
        return LABEL.matcher(block.folded()).find();
    }

    private static List<String> names(String text, Undertaking.Kind kind) {
        List<String> names = new ArrayList<>();
        boolean several = kind == Undertaking.Kind.WORK
                && text.contains(";")
                && Offices.in(text).isNone();
        for (String part : several ? text.split(";") : new String[] {text}) {
            String name = name(part.strip(), kind);
            if (name.length() >= SHORTEST_NAME && name.length() <= LONGEST_NAME) {
                names.add(Capitals.first(name));
            }
        }
        return names;
    }

    private static String name(String text, Undertaking.Kind kind) {
        String folded = Folding.fold(text);
        Matcher quoted = QUOTED.matcher(folded);
        if (quoted.find()) {
            boolean term = Pattern.matches(" ?,? ?giai đoạn.*|.*đến năm 20\\d\\d.*", quoted.group("rest"));
            String name = text.substring(quoted.start("name"), quoted.end("name"));
            return term
                    ? name
                            + text.substring(quoted.start("rest"), quoted.end("rest"))
                                    .stripTrailing()
                    : name;
        }
        Matcher end = (kind == Undertaking.Kind.BREAKTHROUGH ? SENTENCE_END : NAME_END).matcher(folded);
        String name = end.find() && (end.start() > 0) ? text.substring(0, end.start()) : text;
        return name.strip().replaceAll("[\\s,;:.–-]+$", "").replaceAll("^[\"“]([^\"“”]*)[\"”]$", "$1");
    }

    private static String quote(Block block) {
        return cut(block.text());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
