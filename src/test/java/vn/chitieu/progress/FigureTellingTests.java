package vn.chitieu.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chitieu.progress.FigureEvent.Kind;

/** What is kept of a figure in three tables is told as one story. */
class FigureTellingTests {

    private static final Instant START = Instant.parse("2026-10-01T02:00:00Z");

    @Test
    void nothingIsToldOfWhatNobodyTouched() {
        assertThat(FigureTelling.of(List.of(), List.of(), List.of())).isEmpty();
    }

    @Test
    void typedSubmittedReturnedAndTypedAgainComeInTheirOrder() {
        List<FigureEvent> events = FigureTelling.of(
                List.of(version(2, "95,2", 3), version(1, "95,5", 0)),
                List.of(
                        new FigureTelling.Step(FigureStep.RETURNED, 1, "Thường vụ", at(2), "Lệch"),
                        new FigureTelling.Step(FigureStep.SUBMITTED, 1, "Văn phòng", at(1), null)),
                List.of());
        assertThat(events)
                .extracting(FigureEvent::kind)
                .containsExactly(Kind.ENTERED, Kind.SUBMITTED, Kind.RETURNED, Kind.CHANGED);
        assertThat(events.get(2).reason()).isEqualTo("Lệch");
        assertThat(events.getLast().before()).isEqualTo("95,5");
        assertThat(events.getLast().typed()).isEqualTo("95,2");
    }

    @Test
    void whatWasClearedIsTypedAnewAndNotChanged() {
        List<FigureEvent> events =
                FigureTelling.of(List.of(version(1, "7", 0), cleared(2, 1), version(3, "8", 2)), List.of(), List.of());
        assertThat(events).extracting(FigureEvent::kind).containsExactly(Kind.ENTERED, Kind.CLEARED, Kind.ENTERED);
        assertThat(events.get(1).before()).isEqualTo("7");
        assertThat(events.get(1).typed()).isNull();
        assertThat(events.getLast().before()).isNull();
    }

    @Test
    void aRevisionIsToldByWhoAskedAndByWhoApprovedAndNotOnceMoreAsAVersion() {
        List<FigureEvent> events = FigureTelling.of(
                List.of(version(1, "95,5", 0), revised(2, "91,5", 9)),
                List.of(),
                List.of(asked("91,5", 5, new FigureTelling.Decision(true, "Thường vụ", at(9), "Đồng ý"))));
        assertThat(events)
                .extracting(FigureEvent::kind)
                .containsExactly(Kind.ENTERED, Kind.REVISION_ASKED, Kind.REVISED);
        FigureEvent last = events.getLast();
        assertThat(last.before()).isEqualTo("95,5");
        assertThat(last.typed()).isEqualTo("91,5");
        assertThat(last.by()).isEqualTo("Thường vụ");
        assertThat(events.get(1).by()).isEqualTo("Văn phòng");
    }

    @Test
    void aRefusalChangesNothing() {
        List<FigureEvent> events = FigureTelling.of(
                List.of(version(1, "95,5", 0)),
                List.of(),
                List.of(asked("91,5", 5, new FigureTelling.Decision(false, "Thường vụ", at(9), "Chưa đủ căn cứ"))));
        assertThat(events.getLast().kind()).isEqualTo(Kind.REVISION_REFUSED);
        assertThat(events.getLast().typed()).isNull();
        assertThat(events.getLast().reason()).isEqualTo("Chưa đủ căn cứ");
    }

    @Test
    void anotherGradeOfTheSameNumberIsSeen() {
        FigureTelling.Version official = new FigureTelling.Version(
                2, false, "95,5", FigureGrade.OFFICIAL, null, null, "Văn phòng", at(1), false);
        List<FigureEvent> events = FigureTelling.of(List.of(version(1, "95,5", 0), official), List.of(), List.of());
        assertThat(events.getFirst().isOtherGrade()).isFalse();
        assertThat(events.getLast().isOtherGrade()).isTrue();
    }

    private static FigureTelling.Version version(int number, String typed, int minutes) {
        return version(number, typed, minutes, false);
    }

    private static FigureTelling.Version revised(int number, String typed, int minutes) {
        return version(number, typed, minutes, true);
    }

    private static FigureTelling.Version version(int number, String typed, int minutes, boolean revision) {
        return new FigureTelling.Version(
                number, false, typed, FigureGrade.ESTIMATED, null, null, "Văn phòng", at(minutes), revision);
    }

    private static FigureTelling.Version cleared(int number, int minutes) {
        return new FigureTelling.Version(
                number, true, "", FigureGrade.ESTIMATED, null, null, "Văn phòng", at(minutes), false);
    }

    private static FigureTelling.Asked asked(String typed, int minutes, FigureTelling.@Nullable Decision decision) {
        return new FigureTelling.Asked(typed, FigureGrade.OFFICIAL, "Nhầm cột", "Văn phòng", at(minutes), decision);
    }

    private static Instant at(int minutes) {
        return START.plusSeconds(60L * minutes);
    }
}
