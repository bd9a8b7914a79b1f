package vn.chitieu.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes what stands in capitals as it stands in a sentence: "ĐẢNG ỦY XÃ AN HÒA" as "Đảng ủy xã An Hòa". */
final class Capitals {

    private static final List<String> NAMES = List.of(
            "Ủy ban Mặt trận Tổ quốc Việt Nam",
            "Đoàn Chủ tịch",
            "Phó Chủ tịch",
            "Chủ tịch",
            "Phó Bí thư Thường trực",
            "Phó Bí thư",
            "Bí thư",
            "Ban Chấp hành",
            "Ban Thường vụ",
            "Hội đồng nhân dân",
            "Ủy ban nhân dân",
            "Nghị quyết",
            "Đại hội",
            "Đảng bộ",
            "Đảng ủy",
            "Đảng",
            "Tỉnh ủy",
            "Thành ủy",
            "Huyện ủy",
            "Trung ương",
            "Nhà nước",
            "Việt Nam",
            "Quốc hội",
            "HĐND",
            "UBND",
            "MTTQ",
            "OCOP");
    private static final Set<String> PLACES = Set.of("xã", "phường", "tỉnh", "huyện", "quận", "khu", "trấn", "phố");
    private static final Set<String> NO_NAMES = Set.of(
            "lần", "nhiệm", "khóa", "khoá", "về", "thực", "trình", "và", "năm", "giai", "đến", "đạt", "trong", "phát",
            "có", "được", "đảng", "ban", "nghị", "đại", "triển", "của", "là", "theo", "trở", "nông", "chuẩn", "tăng");
    private static final Pattern ROMAN = Pattern.compile("[IVX]+");
    private static final int LONGEST_NAME = 4;

    private Capitals() {}

    /** Whether nearly all of its letters are capitals. */
    static boolean isShouted(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long capitals = text.chars().filter(Character::isUpperCase).count();
        return letters > 2 && capitals * 10 >= letters * 8;
    }

    /** A text in capitals as in a sentence; any other as it is. */
    static String calm(String text) {
        if (!isShouted(text)) {
            return text;
        }
        String[] words = text.split(" ");
        StringBuilder calm = new StringBuilder();
        int named = 0;
        for (int i = 0; i < words.length; i++) {
            String before = i == 0 ? "" : words[i - 1].toLowerCase(Locale.ROOT);
            String word = words[i].toLowerCase(Locale.ROOT);
            boolean ended = !before.isEmpty() && !Character.isLetter(before.charAt(before.length() - 1));
            if (PLACES.contains(before)) {
                named = LONGEST_NAME;
            }
            named = ended || !startsName(word) ? 0 : named;
            calm.append(i == 0 ? "" : " ").append(written(words[i], word, before, named > 0));
            named = Math.max(0, named - 1);
        }
        return first(named(calm.toString()));
    }

    /** Whether its first word has its capital not only because it comes first. */
    static boolean startsWithName(String text) {
        String folded = Folding.fold(text);
        int space = text.indexOf(' ');
        boolean followed = space > 0 && space + 1 < text.length() && Character.isUpperCase(text.charAt(space + 1));
        return followed || NAMES.stream().anyMatch(it -> folded.startsWith(Folding.fold(it)));
    }

    /** With a capital at its beginning. */
    static String first(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static boolean startsName(String word) {
        String letters = word.replaceAll("[^\\p{L}]", "");
        return !letters.isEmpty() && !NO_NAMES.contains(letters);
    }

    private static String written(String shouted, String word, String before, boolean inName) {
        String letters = shouted.replaceAll("[^\\p{L}]", "");
        boolean counted = before.equals("thứ") || before.startsWith("kho") || before.startsWith("khó");
        if (ROMAN.matcher(letters).matches() && (counted || letters.length() > 2)) {
            return shouted;
        }
        return inName ? first(word) : word;
    }

    private static String named(String text) {
        String with = text;
        for (String name : NAMES) {
            String folded = Folding.fold(name);
            String within = Folding.fold(with);
            int at = within.indexOf(folded);
            while (at >= 0) {
                boolean whole = (at == 0 || !Character.isLetter(within.charAt(at - 1)))
                        && (at + name.length() == within.length()
                                || !Character.isLetter(within.charAt(at + name.length())));
                if (whole) {
                    with = with.substring(0, at) + name + with.substring(at + name.length());
                }
                at = within.indexOf(folded, at + 1);
            }
        }
        return with;
    }

    /** Pieces of one text, of which some may stand in capitals. */
    static String calmParts(List<String> pieces) {
        List<String> parts = new ArrayList<>();
        boolean shouted = false;
        for (String piece : pieces) {
            boolean now = isShouted(piece);
            if (now && shouted) {
                parts.add(parts.removeLast() + " " + piece);
            } else {
                parts.add(piece);
            }
            shouted = now;
        }
        return parts.stream().map(Capitals::calm).collect(Collectors.joining(" "));
    }
}
