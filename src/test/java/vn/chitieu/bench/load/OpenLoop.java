package vn.chitieu.bench.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends each request when it is due, whether those before have been answered or not, as people do. What a request takes
 * is counted from when it was due: one that had to wait for its turn took that long.
 */
final class OpenLoop {

    private final ConcurrentLinkedQueue<Answered> answered = new ConcurrentLinkedQueue<>();

    /** Does something, and throws where it does not go through. */
    interface Request {
        void send() throws Exception;
    }

    /** @param due nanoseconds after the beginning */
    record Arrival(long due, String kind, Request request) {}

    /** @param failure empty where it went through */
    record Answered(String kind, long nanos, String failure) {}

    /** Returns when the last is answered. */
    List<Answered> run(List<Arrival> arrivals) {
        List<Arrival> inTurn = new ArrayList<>(arrivals);
        inTurn.sort(Comparator.comparingLong(Arrival::due));
        long begun = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Arrival arrival : inTurn) {
                long due = begun + arrival.due();
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                threads.execute(() -> send(arrival, due));
            }
        }
        return List.copyOf(answered);
    }

    private void send(Arrival arrival, long due) {
        String failure = "";
        try {
            arrival.request().send();
        } catch (Exception e) {
            failure = e.toString();
        }
        answered.add(new Answered(arrival.kind(), System.nanoTime() - due, failure));
    }
}
