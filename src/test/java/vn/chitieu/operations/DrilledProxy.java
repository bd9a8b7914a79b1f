package vn.chitieu.operations;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** HAProxy with the very configuration that is handed out. */
final class DrilledProxy implements Closeable {

    private static final String CONFIGURATION = "docs/operations/haproxy.cfg";

    private final Process process;
    private final int port;

    DrilledProxy(int port, int a, int b, Path folder) throws IOException {
        this.port = port;
        ProcessBuilder builder = new ProcessBuilder("haproxy", "-db", "-f", CONFIGURATION)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("proxy.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "CHITIEU_BIND", "127.0.0.1:" + port,
                        "CHITIEU_A", "127.0.0.1:" + a,
                        "CHITIEU_B", "127.0.0.1:" + b,
                        "CHITIEU_AWAY", "docs/operations/away.http"));
        process = builder.start();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
