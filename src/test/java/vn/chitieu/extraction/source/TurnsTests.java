package vn.chitieu.extraction.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.chitieu.extraction.source.UnreadableDocument.Kind;

class TurnsTests {

    private final Turns turns = new Turns(2, Duration.ofMillis(1));

    @Test
    void whoseTurnDoesNotComeInTimeIsToldSo() throws Exception {
        turns.take();
        turns.take();
        assertThatThrownBy(turns::take)
                .isInstanceOfSatisfying(
                        UnreadableDocument.class, it -> assertThat(it.kind()).isEqualTo(Kind.BUSY));
        turns.end();
        turns.take();
    }

    @Test
    void whoIsInterruptedWhileWaitingHasNoTurnAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(turns::take).isInstanceOf(UnreadableDocument.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
