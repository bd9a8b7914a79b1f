package vn.chitieu.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.State;
import vn.chitieu.report.ReportFacts.Asked;
import vn.chitieu.report.ReportFacts.Said;
import vn.chitieu.report.ReportFacts.Signed;
import vn.chitieu.report.ReportFacts.TargetFacts;

/** A commune's facts, said as briefly as a test allows. */
final class FactsFixture {

    private FactsFixture() {}

    static ReportFacts facts(TargetFacts... leading) {
        return facts(List.of(leading), List.of(), List.of());
    }

    static ReportFacts facts(List<TargetFacts> leading, List<TargetFacts> followed, List<String> withheld) {
        return new ReportFacts(
                ReportForm.PARTY,
                "Ban Thường vụ Đảng ủy xã Vĩnh Bình",
                List.of("Nghị quyết Đại hội lần thứ I của Đảng bộ xã"),
                "quý III/2026",
                "quý III/2026",
                LocalDate.of(2026, 9, 30),
                "quý II/2026",
                leading,
                followed,
                withheld);
    }

    static TargetFacts target(String name, State state) {
        return target(name, state, null, null);
    }

    static TargetFacts moved(String name, State before, State state) {
        TargetFacts now = target(name, state);
        return new TargetFacts(
                name,
                now.field(),
                state,
                now.word(),
                before,
                word(before),
                now.sentence(),
                now.leads(),
                null,
                null,
                null,
                List.of());
    }

    static TargetFacts target(String name, State state, @Nullable Said said, @Nullable Asked asked) {
        return new TargetFacts(
                name,
                "Kinh tế",
                state,
                word(state),
                null,
                null,
                "Đạt 98,6%, cần 98,4%.",
                List.of("Phòng Kinh tế"),
                said,
                null,
                asked,
                List.of());
    }

    static TargetFacts composite(String name, State state, TargetFacts... parts) {
        return new TargetFacts(
                name,
                "Kinh tế",
                state,
                word(state),
                null,
                null,
                "0/" + parts.length + " thành phần đạt.",
                List.of(),
                null,
                null,
                null,
                List.of(parts));
    }

    static TargetFacts signed(String name, State state, Signed signed) {
        return new TargetFacts(
                name, "Kinh tế", state, word(state), null, null, "", List.of(), null, signed, null, List.of());
    }

    private static String word(State state) {
        return switch (state) {
            case EXCEEDED -> "Vượt chỉ tiêu";
            case MET -> "Đạt";
            case ON_TRACK -> "Đúng tiến độ";
            case ATTENTION -> "Cần chú ý";
            case AT_RISK -> "Nguy cơ";
            case ALARM -> "Báo động";
            case MISSED -> "Không đạt";
            default -> state.name();
        };
    }
}
