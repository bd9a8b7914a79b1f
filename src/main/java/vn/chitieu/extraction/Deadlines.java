package vn.chitieu.extraction;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By when something shall be done, in the document's own words. */
final class Deadlines {

    private static final String WHEN =
            "(?:(?:trước|trong|chậm nhất|đến hết|hết|vào|đến|cuối|từ|khoảng|xong|là|giai đoạn|đầu|giữa) ){0,3}(?:ngày"
                    + " \\d{1,2}/\\d{1,2}/20\\d\\d|\\d{1,2}/\\d{1,2}/20\\d\\d|ngày \\d{1,2} tháng \\d{1,2} năm"
                    + " 20\\d\\d|tháng \\d{1,2}(?:/| năm )20\\d\\d|\\d{1,2}/20\\d\\d|quý [ivx\\d]+(?:/| năm"
                    + " |-)20\\d\\d|(?:năm )?20\\d\\d(?: ?- ?20\\d\\d)?)";
    private static final Pattern LABELLED =
            Pattern.compile("(?:thời gian|thời hạn|tiến độ|thời điểm)[^:;.()]{0,40}: ?(?<when>[^;.()]{4,60})");
    private static final Pattern SAID = Pattern.compile(
            "(?:hoàn thành|trình|ban hành|xong|phê duyệt|đưa vào sử dụng|nghiệm thu|thực hiện)[^;.:]{0,60}? (?<when>"
                    + WHEN + ")");
    private static final Pattern IN_NAME =
            Pattern.compile("(?<when>giai đoạn 20\\d\\d ?- ?20\\d\\d|(?:đến|hết) năm 20\\d\\d)");
    private static final Pattern ALONE = Pattern.compile("(?:^|[,;(] ?)(?<when>" + WHEN + ")(?=[,;.)]|$)");

    private Deadlines() {}

    static Optional<String> in(String text) {
        String folded = Folding.fold(text);
        for (Pattern pattern : new Pattern[] {LABELLED, SAID, IN_NAME, ALONE}) {
            Matcher matcher = pattern.matcher(folded);
            if (matcher.find()) {
                return Optional.of(text.substring(matcher.start("when"), matcher.end("when"))
                        .strip());
            }
        }
        return Optional.empty();
    }
}
