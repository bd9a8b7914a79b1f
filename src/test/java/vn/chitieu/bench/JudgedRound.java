package vn.chitieu.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.audit.Sha256;
import vn.chitieu.commune.Place;
import vn.chitieu.evaluation.JudgedRows;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.judging.State;

/** Writes what a round's figures mean: evaluations, what is said of those in danger, and what stood when it was closed. */
final class JudgedRound {

    private static final String CAUSE = "Nguyên nhân tạo để thử tải: tiến độ thực hiện chậm so với kế hoạch.";
    private static final String MEASURES = "Giải pháp tạo để thử tải: tập trung chỉ đạo, đôn đốc đơn vị chủ trì.";

    private final PlaceMade commune;
    private final Map<Long, MadeTarget> targets;
    private final Rows rows;

    JudgedRound(PlaceMade commune, Map<Long, MadeTarget> targets, Rows rows) {
        this.commune = commune;
        this.targets = targets;
        this.rows = rows;
    }

    void evaluated(MadeRound round, List<JudgedRows.Row> judged) {
        for (JudgedRows.Row row : judged) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(commune.place().province());
            cells.add(commune.place().commune());
            cells.add(round.judgedAt());
            cells.addAll(row.cells());
            rows.add(Table.EVALUATION, round.slot(), cells.toArray());
        }
    }

    /** A round is handed in only when what is in danger or missing is explained. */
    void explained(MadeRound round, List<JudgedRows.Row> judged, long office, RoundRows.Staff staff, Chain trail) {
        Place place = commune.place();
        LocalDate promised = round.dates().dueOn().plusDays(60);
        for (JudgedRows.Row row : judged) {
            MadeTarget target = targets.get(row.target());
            boolean needed = switch (row.state()) {
                case MISSED, ALARM, AT_RISK, NO_FIGURE -> target != null && target.series() != null;
                default -> false;
            };
            if (needed && target != null) {
                String kind = row.state() == State.NO_FIGURE ? "OBJECTIVE" : "BOTH";
                rows.add(
                        Table.EXPLANATION,
                        round.slot(),
                        row.target(),
                        round.period(),
                        1,
                        place.province(),
                        place.commune(),
                        row.state(),
                        kind,
                        CAUSE,
                        MEASURES,
                        promised,
                        office,
                        round.at().explained());
                String said = new AuditedFields()
                        .with("causeKind", kind)
                        .with("cause", CAUSE)
                        .with("measures", MEASURES)
                        .with("promisedOn", promised)
                        .text();
                Chain.Done done = new Chain.Done(
                        Act.SAVED, AuditedKind.EXPLANATION, target.aim().code() + " " + round.period());
                trail.add(round.slot(), round.at().explained(), staff.office(), done, null, said, null);
            }
        }
    }

    /** The lines that the portal freezes, in their order. */
    void frozen(MadeRound round, List<JudgedRows.Row> judged, long office) {
        StringBuilder content = new StringBuilder()
                .append("round\t")
                .append(commune.place().commune())
                .append('\t')
                .append(round.period())
                .append('\n');
        round.figures().stream().sorted(Comparator.comparing(MadeFigure::key)).forEach(made -> {
            ReportedFigure figure = made.figure();
            content.append("figure\t").append(made.key());
            for (BigDecimal number : new BigDecimal[] {figure.value(), figure.numerator(), figure.denominator()}) {
                content.append('\t').append(trimmed(number));
            }
            content.append('\t')
                    .append(made.grade())
                    .append('\t')
                    .append(made.version())
                    .append('\n');
        });
        judged.stream()
                .sorted(Comparator.comparing(row -> codeOf(row.target())))
                .forEach(row -> content.append("target\t")
                        .append(codeOf(row.target()))
                        .append('\t')
                        .append(row.state())
                        .append('\t')
                        .append(trimmed(row.attained()))
                        .append('\t')
                        .append(row.rule())
                        .append('\t')
                        .append(row.bands())
                        .append('\n'));
        String text = content.toString();
        rows.add(
                Table.SNAPSHOT,
                round.slot(),
                commune.place().province(),
                commune.place().commune(),
                round.period(),
                1,
                office,
                round.at().closed(),
                text,
                Sha256.of(text));
    }

    private String codeOf(long target) {
        MadeTarget made = targets.get(target);
        return made == null ? "" : made.aim().code();
    }

    private static String trimmed(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
