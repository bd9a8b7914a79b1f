package vn.chitieu.bench.load;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * People each at a desk of their own who do the next thing as soon as the last was answered. In Java: what a clerk sends
 * hangs on the last answer, and wrk's script cannot tell which connection an answer belongs to; and of pages that take
 * long, wrk breaks off a good part at the end, whose work would be counted and whose answers would not.
 */
record Desks(String name, Portal portal, DatabaseCpu database, List<Desk> desks) implements Arm {

    private static final int LOOKED_AT = 8;

    /** What somebody does at a desk. */
    interface Desk {

        /** @throws WrongAnswer where the answer is not what it has to be */
        void work() throws Exception;

        /** Whether all is as it was left. */
        void look() throws Exception;
    }

    /** A page that is looked at again and again. */
    record Reading(SignedIn person, String path, String marker) implements Desk {

        @Override
        public void work() throws IOException, InterruptedException {
            HttpResponse<String> answer = person.get(path);
            String page = answer.body();
            if (answer.statusCode() != 200 || !page.contains(marker) || !page.contains("</html>")) {
                throw new WrongAnswer(path, answer.statusCode() + " without " + marker);
            }
        }

        @Override
        public void look() throws IOException, InterruptedException {
            work();
        }
    }

    /** A grid that is saved again and again; a save that is not of the last version would be refused. */
    record Saving(Clerk clerk, boolean whole) implements Desk {

        @Override
        public void work() throws IOException, InterruptedException {
            if (whole) {
                clerk.saveGrid();
            } else {
                clerk.saveCell();
            }
        }

        @Override
        public void look() throws IOException, InterruptedException {
            clerk.compare();
        }
    }

    @Override
    public int mostConnections() {
        return desks.size();
    }

    @Override
    public void control() throws Exception {
        for (Desk desk : desks.subList(0, Math.min(LOOKED_AT, desks.size()))) {
            desk.look();
        }
    }

    @Override
    public Load run(int connections, Duration time) throws Exception {
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        List<Callable<List<Long>>> loops = new ArrayList<>();
        for (Desk desk : desks.subList(0, connections)) {
            loops.add(() -> loop(desk, end));
        }
        List<Long> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<Long>> loop : threads.invokeAll(loops)) {
                all.addAll(loop.get());
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Load(sorted.length, seconds, Shares.within(sorted, 50), Shares.within(sorted, 99), 0);
    }

    private static List<Long> loop(Desk desk, long end) throws Exception {
        List<Long> took = new ArrayList<>();
        do {
            long begun = System.nanoTime();
            desk.work();
            took.add(System.nanoTime() - begun);
        } while (System.nanoTime() < end);
        return took;
    }
}
