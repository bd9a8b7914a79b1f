package vn.chitieu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.report.FactsFixture.composite;
import static vn.chitieu.report.FactsFixture.facts;
import static vn.chitieu.report.FactsFixture.moved;
import static vn.chitieu.report.FactsFixture.signed;
import static vn.chitieu.report.FactsFixture.target;
import static vn.chitieu.report.ReportFacts.Progress.DONE;
import static vn.chitieu.report.ReportFacts.Progress.OVERDUE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chitieu.judging.State;
import vn.chitieu.report.ReportFacts.Answer;
import vn.chitieu.report.ReportFacts.Asked;
import vn.chitieu.report.ReportFacts.Directed;
import vn.chitieu.report.ReportFacts.Request;
import vn.chitieu.report.ReportFacts.Said;
import vn.chitieu.report.ReportFacts.Signed;

/** A report's sentences, from facts alone. */
class ReportTextTests {

    private static final Said SAID = new Said(
            "Khách quan",
            "Giá vật tư tăng\nnên thi công chậm",
            "Chia nhỏ gói thầu.",
            "Hoàn thành 12 km",
            LocalDate.of(2026, 12, 20),
            null,
            new Request("Cấp bổ sung 2 tỷ đồng", "Sở Tài chính", LocalDate.of(2026, 11, 5)));

    private static List<String> write(ReportSection section, ReportFacts facts) {
        return ReportText.of(facts).get(section);
    }

    @Test
    void itOpensWithWhatItIsMadeInPursuanceOf() {
        assertThat(write(ReportSection.OPENING, facts(target("Thu ngân sách", State.MET))))
                .containsExactly("Thực hiện Nghị quyết Đại hội lần thứ I của Đảng bộ xã, Ban Thường vụ Đảng ủy xã Vĩnh"
                        + " Bình báo cáo kết quả thực hiện các chỉ tiêu quý III/2026 như sau:");
    }

    @Test
    void itCountsWhatGoesWellAndWhatIsLeft() {
        ReportFacts facts = facts(
                target("Thu ngân sách", State.EXCEEDED),
                target("Nước sạch", State.MET),
                target("BHYT", State.ON_TRACK),
                target("Hộ nghèo", State.AT_RISK),
                target("Rác thải", State.NO_FIGURE),
                target("Kết nạp đảng", State.NOT_DUE));
        assertThat(write(ReportSection.OVERVIEW, facts))
                .containsExactly(
                        "Số liệu đến ngày 30/09/2026: 3/6 chỉ tiêu đạt hoặc đúng tiến độ, gồm 1 chỉ tiêu vượt, 1 chỉ"
                                + " tiêu đạt, 1 chỉ tiêu đúng tiến độ. Còn 3 chỉ tiêu, gồm 1 chỉ tiêu có nguy cơ không"
                                + " đạt, 1 chỉ tiêu chưa có số liệu, 1 chỉ tiêu chưa đến kỳ đánh giá.",
                        "Chỉ tiêu vượt: Thu ngân sách.");
    }

    @Test
    void whereNothingGoesWellItSaysSo() {
        assertThat(write(ReportSection.OVERVIEW, facts(target("Hộ nghèo", State.ALARM), target("BHYT", State.MISSED))))
                .containsExactly("Số liệu đến ngày 30/09/2026: chưa có chỉ tiêu nào trong 2 chỉ tiêu đạt hoặc đúng tiến"
                        + " độ. Gồm 1 chỉ tiêu ở mức báo động, 1 chỉ tiêu không đạt.");
    }

    @Test
    void whereAllGoesWellNothingIsLeft() {
        assertThat(write(ReportSection.OVERVIEW, facts(target("BHYT", State.ON_TRACK))))
                .containsExactly("Số liệu đến ngày 30/09/2026: 1/1 chỉ tiêu đạt hoặc đúng tiến độ, gồm 1 chỉ tiêu đúng"
                        + " tiến độ.");
    }

    @Test
    void aCommuneWithoutTargetsHasNothingToCount() {
        assertThat(write(ReportSection.OVERVIEW, facts()))
                .containsExactly("Không có chỉ tiêu nào được theo dõi trong quý III/2026.");
        assertThat(write(ReportSection.FIELDS, facts())).isEmpty();
    }

    @Test
    void changesAreToldOfWhatWasJudgedAtBothEnds() {
        ReportFacts facts = facts(
                moved("BHYT", State.AT_RISK, State.ON_TRACK),
                moved("Nước sạch", State.MET, State.ATTENTION),
                moved("Hộ nghèo", State.ALARM, State.AT_RISK),
                moved("Thu ngân sách", State.ON_TRACK, State.ON_TRACK),
                moved("Rác thải", State.MET, State.NO_FIGURE),
                moved("Trường chuẩn", State.NOT_DUE, State.MISSED));
        assertThat(write(ReportSection.OVERVIEW, facts).subList(1, 4))
                .containsExactly(
                        "So với quý II/2026, trong 4 chỉ tiêu được đánh giá ở cả hai kỳ, số đạt hoặc đúng tiến độ không"
                                + " đổi (2).",
                        "Chuyển biến tốt hơn: BHYT (từ nguy cơ sang đúng tiến độ); Hộ nghèo (từ báo động sang nguy"
                                + " cơ).",
                        "Chuyển biến xấu đi: Nước sạch (từ đạt sang cần chú ý).");
    }

    @Test
    void howManyMoreOrFewerIsSaidWithBothNumbers() {
        assertThat(write(ReportSection.OVERVIEW, facts(moved("BHYT", State.AT_RISK, State.MET))))
                .contains("So với quý II/2026, trong 1 chỉ tiêu được đánh giá ở cả hai kỳ, số đạt hoặc đúng tiến độ"
                        + " tăng 1 (từ 0 lên 1).");
        assertThat(write(ReportSection.OVERVIEW, facts(moved("BHYT", State.MET, State.MISSED))))
                .contains("So với quý II/2026, trong 1 chỉ tiêu được đánh giá ở cả hai kỳ, số đạt hoặc đúng tiến độ"
                        + " giảm 1 (từ 1 xuống 0).");
    }

    @Test
    void whatIsFollowedBesidesIsCountedByItself() {
        ReportFacts facts = facts(List.of(target("BHYT", State.MET)), List.of(target("OCOP", State.ALARM)), List.of());
        assertThat(write(ReportSection.OVERVIEW, facts))
                .first()
                .asString()
                .startsWith("Số liệu đến ngày 30/09/2026: 1/1 chỉ tiêu");
        assertThat(write(ReportSection.OVERVIEW, facts))
                .contains("Ngoài ra, theo dõi thêm 1 chỉ tiêu nêu trong phần nhiệm vụ của văn bản: 1 chỉ tiêu ở mức báo"
                        + " động.");
        assertThat(write(ReportSection.DANGERS, facts)).first().isEqualTo("1. OCOP: báo động (chủ trì: Phòng Kinh tế)");
    }

    @Test
    void fieldsShowTheArithmeticOfWhatGoesWell() {
        assertThat(write(ReportSection.FIELDS, facts(target("BHYT", State.MET), target("Hộ nghèo", State.ALARM))))
                .containsExactly(
                        "1. Kinh tế", "1 chỉ tiêu đạt, 1 chỉ tiêu ở mức báo động.", "- BHYT: đạt 98,6%, cần 98,4%.");
    }

    @Test
    void aDangerIsToldWithCauseMeasuresAndRequest() {
        assertThat(write(ReportSection.DANGERS, facts(target("Đường ấp", State.ALARM, SAID, null))))
                .containsExactly(
                        "1. Đường ấp: báo động (chủ trì: Phòng Kinh tế)",
                        "- Kết quả: đạt 98,6%, cần 98,4%.",
                        "- Nguyên nhân (khách quan): Giá vật tư tăng nên thi công chậm.",
                        "- Giải pháp: Chia nhỏ gói thầu.",
                        "- Kiến nghị: đề nghị Sở Tài chính cấp bổ sung 2 tỷ đồng, trước ngày 05/11/2026.");
    }

    @Test
    void aCompositeIsExplainedByItsParts() {
        ReportFacts facts = facts(composite(
                "An toàn giao thông",
                State.ALARM,
                target("Số vụ", State.ALARM, SAID, null),
                target("Số người chết", State.MET),
                target("Số người bị thương", State.NO_FIGURE)));
        assertThat(write(ReportSection.DANGERS, facts))
                .containsExactly(
                        "1. An toàn giao thông: báo động",
                        "- Kết quả: 0/3 thành phần đạt.",
                        "- Số vụ, báo động (chủ trì: Phòng Kinh tế): đạt 98,6%, cần 98,4%.",
                        "- Nguyên nhân (khách quan): Giá vật tư tăng nên thi công chậm.",
                        "- Giải pháp: Chia nhỏ gói thầu.",
                        "- Kiến nghị: đề nghị Sở Tài chính cấp bổ sung 2 tỷ đồng, trước ngày 05/11/2026.");
        assertThat(write(ReportSection.MISSING, facts))
                .containsExactly(
                        "- Chưa có số liệu và chưa có giải trình (1): Số người bị thương (chủ trì: Phòng Kinh tế).");
        assertThat(write(ReportSection.TASKS, facts)).hasSize(1);
        assertThat(write(ReportSection.REQUESTS, facts)).hasSize(2);
    }

    @Test
    void theWorstDangerComesFirst() {
        assertThat(write(
                        ReportSection.DANGERS,
                        facts(target("A", State.ATTENTION), target("B", State.MISSED), target("C", State.AT_RISK))))
                .filteredOn(paragraph -> paragraph.matches("\\d\\. .*"))
                .containsExactly(
                        "1. B: không đạt (chủ trì: Phòng Kinh tế)",
                        "2. C: nguy cơ (chủ trì: Phòng Kinh tế)",
                        "3. A: cần chú ý (chủ trì: Phòng Kinh tế)");
    }

    @Test
    void anExplanationThatIsDueAndMissingIsSaidToBe() {
        assertThat(write(ReportSection.DANGERS, facts(target("Đường ấp", State.AT_RISK))))
                .contains("- Nguyên nhân: chưa có giải trình của đơn vị chủ trì.");
        assertThat(write(ReportSection.DANGERS, facts(target("Đường ấp", State.ATTENTION))))
                .as("what is to be watched has to be explained by nobody")
                .noneMatch(paragraph -> paragraph.contains("Nguyên nhân"));
    }

    @Test
    void noDangerIsSaidInOneSentence() {
        assertThat(write(ReportSection.DANGERS, facts(target("BHYT", State.MET))))
                .containsExactly("Không có chỉ tiêu nào cần chú ý, có nguy cơ, ở mức báo động hoặc không đạt.");
    }

    @Test
    void whatHasNoFigureIsNamedWithThePromise() {
        Said promised =
                new Said("Khách quan", "Chờ số của BHXH", "Đôn đốc", null, null, LocalDate.of(2026, 10, 12), null);
        assertThat(write(
                        ReportSection.MISSING,
                        facts(
                                List.of(
                                        target("BHYT", State.NO_FIGURE, promised, null),
                                        target("Rác thải", State.NO_FIGURE),
                                        target("GRDP", State.NO_BASELINE),
                                        target("Thu ngân sách", State.NO_PLAN)),
                                List.of(),
                                List.of("Quân số dự bị động viên"))))
                .containsExactly(
                        "- Chưa có số liệu: BHYT (chủ trì: Phòng Kinh tế); hẹn có số ngày 12/10/2026. Lý do: Chờ số của"
                                + " BHXH.",
                        "- Chưa có số liệu và chưa có giải trình (1): Rác thải (chủ trì: Phòng Kinh tế).",
                        "- Chưa có kế hoạch giao nên chưa đánh giá được: Thu ngân sách.",
                        "- Chưa có số gốc nên chưa đánh giá được: GRDP.",
                        "- Không đưa lên hệ thống, báo cáo riêng theo chế độ: Quân số dự bị động viên.");
    }

    @Test
    void whatTheCommitteeSignedIsSaidWordByWord() {
        assertThat(write(
                        ReportSection.CONCLUSIONS,
                        facts(
                                signed("BHYT", State.MET, new Signed("Đạt", false, null)),
                                signed("Nước sạch", State.MET, new Signed("Đạt", false, null)),
                                signed("Hộ nghèo", State.ALARM, new Signed("Cơ bản đạt", true, "Số chưa đủ")),
                                target("Rác thải", State.MET))))
                .containsExactly(
                        "Ban Thường vụ đã ký đánh giá 3/4 chỉ tiêu:",
                        "- Đạt (2): BHYT; Nước sạch.",
                        "- Cơ bản đạt (1): Hộ nghèo.",
                        "Chỉ tiêu Hộ nghèo theo số liệu là “báo động”, Ban Thường vụ đánh giá “cơ bản đạt”. Lý do:"
                                + " Số chưa đủ.");
    }

    @Test
    void whatTheCommitteeAsksIsToldWithTheAnswersState() {
        Asked open = new Asked("Vì sao chậm?", LocalDate.of(2026, 10, 20), Answer.AWAITED);
        assertThat(write(ReportSection.CONCLUSIONS, facts(target("BHYT", State.ALARM, null, open))))
                .containsExactly("Ban Thường vụ yêu cầu giải trình chỉ tiêu BHYT: “Vì sao chậm?”, hạn trả lời"
                        + " 20/10/2026; chưa được trả lời.");
        Asked accepted = new Asked("Vì sao chậm?", LocalDate.of(2026, 10, 20), Answer.ACCEPTED);
        assertThat(write(ReportSection.CONCLUSIONS, facts(target("BHYT", State.ALARM, null, accepted))))
                .containsExactly("Ban Thường vụ yêu cầu giải trình chỉ tiêu BHYT: “Vì sao chậm?”; đã được trả lời và"
                        + " chấp nhận.");
    }

    @Test
    void whatTheCommitteeConcludedIsToldWithWhoAndByWhen() {
        ReportFacts facts = facts(target("BHYT", State.MET));
        ReportFacts directed = new ReportFacts(
                facts.form(),
                facts.body(),
                facts.documents(),
                facts.period(),
                facts.figures(),
                facts.asOf(),
                facts.before(),
                facts.leading(),
                facts.followed(),
                facts.withheld(),
                List.of(
                        new Directed(
                                "Rà soát hộ nghèo.", "Phòng Kinh tế", LocalDate.of(2026, 11, 1), "Hộ nghèo", OVERDUE),
                        new Directed("Họp giao ban", "Văn phòng", LocalDate.of(2026, 12, 1), null, DONE)));
        assertThat(write(ReportSection.CONCLUSIONS, directed))
                .containsExactly(
                        "Ban Thường vụ đã kết luận, giao việc:",
                        "- Phòng Kinh tế: Rà soát hộ nghèo (chỉ tiêu Hộ nghèo), hạn 01/11/2026; đã quá hạn.",
                        "- Văn phòng: Họp giao ban, hạn 01/12/2026; đã hoàn thành.");
    }

    @Test
    void commitmentsBecomeTasksAndRequestsAreGatheredByWhomTheyAreMadeTo() {
        ReportFacts facts = facts(target("Đường ấp", State.ALARM, SAID, null), target("Cầu", State.ALARM, SAID, null));
        assertThat(write(ReportSection.TASKS, facts))
                .containsExactly(
                        "- Phòng Kinh tế: Hoàn thành 12 km, trước ngày 20/12/2026 (chỉ tiêu Đường ấp).",
                        "- Phòng Kinh tế: Hoàn thành 12 km, trước ngày 20/12/2026 (chỉ tiêu Cầu).");
        assertThat(write(ReportSection.REQUESTS, facts))
                .containsExactly(
                        "1. Đề nghị Sở Tài chính",
                        "- Cấp bổ sung 2 tỷ đồng, trước ngày 05/11/2026 (chỉ tiêu Đường ấp).",
                        "- Cấp bổ sung 2 tỷ đồng, trước ngày 05/11/2026 (chỉ tiêu Cầu).");
    }

    @Test
    void nothingIsMadeUpWhereNothingWasSaid() {
        ReportFacts facts = facts(target("BHYT", State.MET));
        assertThat(write(ReportSection.MISSING, facts)).isEmpty();
        assertThat(write(ReportSection.CONCLUSIONS, facts)).isEmpty();
        assertThat(write(ReportSection.TASKS, facts)).isEmpty();
        assertThat(write(ReportSection.REQUESTS, facts)).isEmpty();
    }

    /** Every target is spoken of somewhere in the text, whatever its state. */
    @ParameterizedTest
    @EnumSource(State.class)
    void noTargetIsLeftOut(State state) {
        ReportFacts facts = facts(target("Chỉ tiêu X", state), target("BHYT", State.ON_TRACK));
        assertThat(ReportText.of(facts).values().stream().flatMap(List::stream))
                .anyMatch(paragraph -> paragraph.contains("Chỉ tiêu X"));
    }
}
