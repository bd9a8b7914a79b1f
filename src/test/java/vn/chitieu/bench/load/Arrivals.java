package vn.chitieu.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many people sign in, some at a time, as a portal can take. */
final class Arrivals {

    private static final int AT_ONCE = 8;

    private Arrivals() {}

    /** In the order of who arrives. */
    static <T> List<T> all(List<Callable<T>> arriving) throws Exception {
        List<T> arrived = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<T> one : threads.invokeAll(arriving)) {
                arrived.add(one.get());
            }
        }
        return arrived;
    }

    static List<SignedIn> people(Portal portal, List<String> accounts) throws Exception {
        List<Callable<SignedIn>> arriving = new ArrayList<>();
        for (String account : accounts) {
            arriving.add(() -> new SignedIn(portal, account));
        }
        return all(arriving);
    }
}
