package vn.chitieu.extraction.source;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.chitieu.extraction.source.UnreadableDocument.Kind;

/** So many documents are worked on at a time, the others wait their turn; not for ever, since each holds a request meanwhile. */
public final class Turns {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore places;
    private final Duration patience;

    public Turns(int atATime) {
        this(atATime, PATIENCE);
    }

    Turns(int atATime, Duration patience) {
        this.places = new Semaphore(atATime, true);
        this.patience = patience;
    }

    /**
     * Waits for a turn; {@link #end} gives it back.
     *
     * @throws UnreadableDocument where it did not come in time
     */
    public void take() throws UnreadableDocument {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnreadableDocument(Kind.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableDocument(Kind.BUSY);
        }
    }

    public void end() {
        places.release();
    }
}
