package vn.chitieu.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.chitieu.judging.State;
import vn.chitieu.report.ReportFacts.TargetFacts;

/** The section that counts: how many targets stand where, what has changed since the period before, what exceeds. */
final class OverviewText {

    private OverviewText() {}

    static List<String> of(ReportFacts facts) {
        List<TargetFacts> leading = facts.leading();
        List<String> paragraphs = new ArrayList<>();
        if (leading.isEmpty()) {
            paragraphs.add("Không có chỉ tiêu nào được theo dõi trong " + facts.period() + ".");
            return paragraphs;
        }
        paragraphs.add(counted(facts));
        change(facts, paragraphs);
        List<TargetFacts> exceeded = Phrases.in(leading, State.EXCEEDED);
        if (!exceeded.isEmpty()) {
            paragraphs.add("Chỉ tiêu vượt: " + Phrases.names(exceeded) + ".");
        }
        if (!facts.followed().isEmpty()) {
            paragraphs.add("Ngoài ra, theo dõi thêm " + facts.followed().size()
                    + " chỉ tiêu nêu trong phần nhiệm vụ của văn bản: " + Phrases.counts(facts.followed()) + ".");
        }
        return paragraphs;
    }

    private static String counted(ReportFacts facts) {
        List<TargetFacts> well =
                facts.leading().stream().filter(Phrases::isWell).toList();
        List<TargetFacts> others =
                facts.leading().stream().filter(it -> !Phrases.isWell(it)).toList();
        String until = "Số liệu đến ngày " + Phrases.date(facts.asOf()) + ": ";
        String first = well.isEmpty()
                ? "chưa có chỉ tiêu nào trong " + facts.leading().size() + " chỉ tiêu đạt hoặc đúng tiến độ."
                : well.size() + "/" + facts.leading().size() + " chỉ tiêu đạt hoặc đúng tiến độ, gồm "
                        + Phrases.counts(well) + ".";
        String rest = others.isEmpty()
                ? ""
                : (well.isEmpty() ? " Gồm " : " Còn " + others.size() + " chỉ tiêu, gồm ") + Phrases.counts(others)
                        + ".";
        return until + first + rest;
    }

    private static void change(ReportFacts facts, List<String> paragraphs) {
        List<TargetFacts> both =
                facts.leading().stream().filter(TargetFacts::isComparable).toList();
        if (facts.before() == null || both.isEmpty()) {
            return;
        }
        long now = both.stream().filter(Phrases::isWell).count();
        long then = both.stream().filter(TargetFacts::wasWell).count();
        String moved = now == then
                ? "không đổi (" + now + ")"
                : (now > then ? "tăng " + (now - then) : "giảm " + (then - now)) + " (từ " + then
                        + (now > then ? " lên " : " xuống ") + now + ")";
        paragraphs.add("So với " + facts.before() + ", trong " + both.size()
                + " chỉ tiêu được đánh giá ở cả hai kỳ, số đạt hoặc đúng tiến độ " + moved + ".");
        moves(
                "Chuyển biến tốt hơn: ",
                both.stream().filter(TargetFacts::hasImproved).toList(),
                paragraphs);
        moves(
                "Chuyển biến xấu đi: ",
                both.stream().filter(TargetFacts::hasWorsened).toList(),
                paragraphs);
    }

    private static void moves(String head, List<TargetFacts> moved, List<String> paragraphs) {
        if (!moved.isEmpty()) {
            paragraphs.add(head
                    + moved.stream()
                            .map(it -> it.name() + " (từ " + Phrases.wordBefore(it) + " sang "
                                    + Phrases.lower(it.word()) + ")")
                            .collect(Collectors.joining("; "))
                    + ".");
        }
    }
}
