package vn.chitieu.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who carries something out: "Giao Phòng Kinh tế chủ trì, Văn phòng tham mưu, phối hợp với …", or as a list with labels,
 * "Cơ quan tham mưu: …".
 *
 * @param words that say so, in the order of the text
 */
record Offices(@Nullable String lead, List<String> advising, List<String> supporting, List<String> words) {

    static final Offices NONE = new Offices(null, List.of(), List.of(), List.of());

    private static final String WHO =
            "(?:người|cơ quan|các cơ quan|đơn vị|các đơn vị|cấp|bộ phận|đồng chí|lãnh đạo)?(?: được giao)? ?";
    private static final Pattern LABEL = Lexicon.pattern("(?<![\\p{L}])" + WHO
            + "(?<role>{in-charge}(?:,| và|,? -) {advises}|{in-charge}|{advises}|{helps}|(?<=cơ quan |đơn vị"
            + " )thực hiện)[^:;,.()]{0,25}:");
    private static final String OFFICE = "(?<who>{offices}[^;.():]{0,140}?)";
    private static final String IS = " (?:là (?:cơ quan|đơn vị) )?";
    private static final Pattern SAID = Lexicon.pattern("(?:giao(?: nhiệm vụ)?(?: cho)?:? |do )?" + OFFICE + IS
            + "(?<role>{in-charge}(?:,| và|,? và|,? -)? {advises}|{in-charge}|{advises}|phối hợp(?! (?:chặt"
            + " chẽ )?(?:với|cùng)))");
    private static final Pattern WITH =
            Lexicon.pattern("(?:phối hợp|cùng) (?:chặt chẽ )?(?:với|cùng) (?<units>[^;.()]*)");
    /** Where names end and what they shall do begins. */
    private static final Pattern TASK = Lexicon.pattern("(?:,? (?:và )?(?:tham mưu|tổ chức|triển khai|xây dựng|theo"
            + " dõi|chịu trách nhiệm|hướng dẫn|để|nhằm|trong việc|báo cáo|thực hiện|lập|hoàn thành|hoàn thiện|trình|ban"
            + " hành|thời gian|chậm nhất|trong năm|trong quý|trước|xong|giúp|bảo đảm|đảm bảo)(?= )| ?[:.;]).*$");

    private static final Pattern BETWEEN = Lexicon.pattern(",? (?:và )(?={offices})|[,;] (?:và )?");
    private static final Pattern LEADING = Lexicon.pattern("{in-charge}");
    private static final Pattern ADVISING = Lexicon.pattern("{advises}");
    private static final Pattern NEXT = Lexicon.pattern("; {offices} (?![^;.]*(?:chủ trì|tham mưu|phối hợp))");
    private static final Pattern STARTS = Lexicon.pattern("^{offices}(?! và truyền thông)");

    /** "Văn phòng HĐND và UBND" is one office. */
    private static final Pattern COUNCIL_END = Pattern.compile("(?:hđnd|hội đồng nhân dân|đảng ủy|đảng ủy, hđnd)$");

    private static final Pattern COMMITTEE = Pattern.compile("^(?:ubnd|ủy ban nhân dân)");

    boolean isNone() {
        return lead == null && advising.isEmpty() && supporting.isEmpty();
    }

    /** What a text says; what says nothing gives none. */
    static Offices in(String text) {
        String folded = Folding.fold(text);
        Offices labelled = labelled(text, folded);
        return labelled.isNone() ? said(text, folded) : labelled;
    }

    /** What this leaves open, from another. */
    Offices or(Offices other) {
        List<String> both = new ArrayList<>(words);
        both.addAll(other.words);
        return new Offices(
                lead == null ? other.lead : lead,
                advising.isEmpty() ? other.advising : advising,
                supporting.isEmpty() ? other.supporting : supporting,
                both);
    }

    private static Offices labelled(String text, String folded) {
        Collected found = new Collected();
        Matcher label = LABEL.matcher(folded);
        int from = 0;
        while (label.find(from)) {
            Matcher next = LABEL.matcher(folded);
            int limit = next.find(label.end()) ? next.start() : text.length();
            int end = endOfNames(folded, label.end(), limit);
            String names = text.substring(label.end(), end).strip();
            found.take(
                    label.group("role"),
                    names(names),
                    text.substring(label.start(), end).strip());
            from = label.end();
        }
        return found.offices();
    }

    /** Names end at a bracket or stop; at a semicolon only where no other office follows. */
    private static int endOfNames(String folded, int from, int limit) {
        for (int i = from; i < limit; i++) {
            char sign = folded.charAt(i);
            boolean stop = sign == ')' || sign == '(' || sign == '.' && (i + 1 == limit || folded.charAt(i + 1) == ' ');
            if (stop || sign == ';' && !NEXT.matcher(folded).region(i, limit).lookingAt()) {
                return i;
            }
        }
        return limit;
    }

    private static Offices said(String text, String folded) {
        Collected found = new Collected();
        Matcher said = SAID.matcher(folded);
        int until = 0;
        while (said.find()) {
            if (Character.isUpperCase(text.charAt(said.start("who")))
                    || said.group("who").startsWith("các ")) {
                found.take(
                        said.group("role"),
                        names(text.substring(said.start("who"), said.end("who"))),
                        text.substring(said.start(), said.end()));
                until = said.end();
            }
        }
        Matcher with = WITH.matcher(folded);
        if (!found.isEmpty() && with.find(Math.max(0, Math.min(until, folded.length()) - 1))) {
            Matcher task = TASK.matcher(with.group("units"));
            int end = with.start("units")
                    + (task.find() ? task.start() : with.group("units").length());
            found.supporting.addAll(names(text.substring(with.start("units"), end)));
            found.words.add(text.substring(with.start(), end));
        }
        return found.offices();
    }

    /** One a name; "Phòng Văn hóa - Xã hội" and "Văn phòng HĐND và UBND" are one each. */
    static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        String folded = Folding.fold(text);
        Matcher between = BETWEEN.matcher(folded);
        int from = 0;
        while (between.find()) {
            String rest = folded.substring(between.end());
            boolean office = STARTS.matcher(rest).find()
                    && !(COUNCIL_END
                                    .matcher(folded.substring(from, between.start()))
                                    .find()
                            && COMMITTEE.matcher(rest).find());
            if (office) {
                add(names, text.substring(from, between.start()));
                from = between.end();
            }
        }
        add(names, text.substring(from));
        return names;
    }

    private static void add(List<String> names, String name) {
        String tidy = name.strip().replaceAll("^(?:và|với|cùng) ", "").replaceAll("[\\s.;:,]+$", "");
        if (!tidy.isEmpty()) {
            names.add(tidy);
        }
    }

    private static final class Collected {
        private @Nullable String lead;
        private final List<String> advising = new ArrayList<>();
        private final List<String> supporting = new ArrayList<>();
        private final List<String> words = new ArrayList<>();

        void take(String role, List<String> names, String said) {
            boolean leads = LEADING.matcher(role).find() || role.equals("thực hiện");
            boolean advises = ADVISING.matcher(role).find();
            if (leads && lead == null && !names.isEmpty()) {
                lead = String.join(", ", names);
            }
            if (advises) {
                advising.addAll(names);
            }
            if (!leads && !advises) {
                supporting.addAll(names);
            }
            words.add(said);
        }

        boolean isEmpty() {
            return lead == null && advising.isEmpty() && supporting.isEmpty();
        }

        Offices offices() {
            return isEmpty()
                    ? NONE
                    : new Offices(lead, List.copyOf(advising), List.copyOf(supporting), List.copyOf(words));
        }
    }
}
