package vn.chitieu.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chitieu.commune.CommuneKind;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.Province;
import vn.chitieu.comparison.RuleKind;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.review.CommuneQueue.Company;
import vn.chitieu.review.CommuneQueue.Found;
import vn.chitieu.review.CommuneQueue.Peer;
import vn.chitieu.review.CommuneQueue.Shown;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.rule.Accumulation;

/** What one commune needs of the others: whom it is held against. */
class QueueTests {

    private static final Company COMPANY = new Company("XH04", new RuleKind("level", true, "%"));
    private static final Company UNLIKE = new Company("XH04", new RuleKind("level", false, "%"));

    private final Map<String, CommuneQueue> communes = new LinkedHashMap<>();
    private final Map<String, Long> versions = new LinkedHashMap<>();

    private void has(String commune, List<Found> cells, Peer... peers) {
        communes.put(commune, new CommuneQueue(cells, List.of(peers)));
        versions.put(commune, 1L);
    }

    private static Peer peer(Company company, String attained) {
        return new Peer(company, new BigDecimal(attained));
    }

    private static Found found(String commune, @Nullable Peer peer) {
        WaitingCell cell = new WaitingCell(
                new NamedCommune(commune, commune, CommuneKind.COMMUNE, "82", "Đồng Tháp", Province.Kind.PROVINCE),
                Long.parseLong(commune),
                "K",
                "Tên",
                "%",
                SeriesKind.NUMBER,
                List.of(),
                Accumulation.LATEST,
                new ReportedFigure(BigDecimal.TEN, null, null),
                "10",
                FigureGrade.OFFICIAL,
                "",
                1,
                false,
                Instant.EPOCH,
                null);
        return new Found(cell, new Shown("M", "Tên", null, null, peer), Set.of("XH04"), null, List.of());
    }

    private List<QueuedCell> cells() {
        return Queue.of(versions, communes).cells();
    }

    @Test
    void isHeldAgainstOtherCommunesUnderLikeRules() {
        has("1", List.of(found("1", peer(COMPANY, "10"))), peer(COMPANY, "10"));
        IntStream.range(2, 8).forEach(it -> has(String.valueOf(it), List.of(), peer(COMPANY, String.valueOf(80 + it))));
        assertThat(cells().getFirst().asks(Question.Kind.FAR)).isTrue();
        assertThat(cells().getFirst().questions().getFirst().numbers().getLast())
                .isEqualByComparingTo("6");
    }

    @Test
    void isHeldAgainstNoUnlikeRuleNorAnotherTargetOfItsOwn() {
        has("1", List.of(found("1", peer(COMPANY, "10"))), peer(COMPANY, "10"), peer(COMPANY, "90"));
        IntStream.range(2, 6).forEach(it -> has(String.valueOf(it), List.of(), peer(COMPANY, String.valueOf(80 + it))));
        IntStream.range(6, 12).forEach(it -> has(String.valueOf(it), List.of(), peer(UNLIKE, String.valueOf(80 + it))));
        assertThat(cells().getFirst().questions()).as("four are too few").isEmpty();
    }

    @Test
    void whatCannotBeJudgedIsNotHeldAgainstOthers() {
        has("1", List.of(found("1", null)));
        IntStream.range(2, 9).forEach(it -> has(String.valueOf(it), List.of(), peer(COMPANY, String.valueOf(80 + it))));
        assertThat(cells().getFirst().questions()).isEmpty();
    }

    @Test
    void likeRisksStandInTheOrderOfTheCommunes() {
        has("7", List.of(found("7", null)));
        has("3", List.of(found("3", null)));
        has("5", List.of(found("5", null)));
        assertThat(cells()).extracting(it -> it.cell().commune().code()).containsExactly("7", "3", "5");
    }
}
