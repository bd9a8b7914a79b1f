package vn.chitieu.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.PlainName;

/**
 * Which part of a queue is looked at.
 *
 * @param commune a part of its name, however it was typed; empty for all
 * @param indicator code of a common indicator; empty for all
 * @param question {@code ANY}, {@code NONE}, {@code MENDED} or the name of a kind; empty for all
 */
public record QueueFilter(String commune, String indicator, String question) {

    public static final String ANY = "ANY";
    public static final String NONE = "NONE";
    public static final String MENDED = "MENDED";

    /** As a form sends it; what it does not send is empty. */
    public static QueueFilter of(@Nullable String commune, @Nullable String indicator, @Nullable String question) {
        return new QueueFilter(text(commune), text(indicator), text(question));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    public boolean isEmpty() {
        return commune.isEmpty() && indicator.isEmpty() && question.isEmpty();
    }

    /** The cells that are looked at, in their order. */
    public List<QueuedCell> of(List<QueuedCell> queue) {
        if (isEmpty()) {
            return queue;
        }
        String wanted = PlainName.of(commune);
        return queue.stream()
                .filter(it -> wanted.isEmpty()
                        || PlainName.of(it.cell().commune().name()).contains(wanted))
                .filter(it -> indicator.isEmpty() || it.indicators().contains(indicator))
                .filter(this::asks)
                .toList();
    }

    private boolean asks(QueuedCell cell) {
        return switch (question) {
            case "" -> true;
            case ANY -> !cell.questions().isEmpty();
            case NONE -> cell.isQuiet();
            case MENDED -> cell.cell().mended() != null;
            default -> cell.questions().stream().anyMatch(it -> it.kind().name().equals(question));
        };
    }
}
