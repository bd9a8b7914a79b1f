package vn.chitieu.bench.floor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.ttddyy.dsproxy.QueryInfo;
import org.jspecify.annotations.Nullable;

/** One request that was written down while it was answered: what the database was asked, what the template was given. */
final class Traced {

    /** A request that bears it is written down; all others pass as if nothing here existed. */
    static final String HEADER = "X-Bench-Trace";

    private static final Map<String, Traced> KEPT = new ConcurrentHashMap<>();
    private static final ThreadLocal<@Nullable Traced> RUNNING = new ThreadLocal<>();

    private final List<QueryInfo> statements = new ArrayList<>();
    private Map<String, Object> model = Map.of();
    private String view = "";
    private byte[] bytes = {};

    static @Nullable Traced running() {
        return RUNNING.get();
    }

    static Traced begin() {
        Traced traced = new Traced();
        RUNNING.set(traced);
        return traced;
    }

    void end(String address, byte[] answer) {
        RUNNING.remove();
        bytes = answer;
        KEPT.put(address, this);
    }

    /** @throws IllegalStateException if this address was not asked with {@link #HEADER} before */
    static Traced of(@Nullable String address) {
        Traced found = address == null ? null : KEPT.get(address);
        if (found == null) {
            throw new IllegalStateException("Ask first with " + HEADER + ": " + address);
        }
        return found;
    }

    void asked(List<QueryInfo> queries) {
        statements.addAll(queries);
    }

    void shown(String name, Map<String, Object> with) {
        view = name;
        model = new HashMap<>(with);
    }

    List<QueryInfo> statements() {
        return List.copyOf(statements);
    }

    Map<String, Object> model() {
        return model;
    }

    String view() {
        return view;
    }

    byte[] bytes() {
        return bytes;
    }
}
