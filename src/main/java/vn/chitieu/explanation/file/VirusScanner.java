package vn.chitieu.explanation.file;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks clamd about a file, by its command INSTREAM: chunks with their length in four bytes before them, and a chunk of
 * length zero at the end.
 *
 * @see <a href="https://docs.clamav.net/manual/Usage/Scanning.html#clamd">clamd</a>
 */
@Component
class VirusScanner {

    /** What came out; {@code OFF} where no clamd is configured. */
    enum Verdict {
        CLEAN,
        FOUND,
        FAILED,
        OFF
    }

    private static final Logger log = LoggerFactory.getLogger(VirusScanner.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int TO_CONNECT = 3_000;
    private static final int TO_ANSWER = 30_000;
    private static final int LONGEST_ANSWER = 1_000;
    private static final int STANDARD_PORT = 3310;

    private final String address;

    /** @param address {@code host:port} of clamd; empty where there is none */
    VirusScanner(@Value("${chitieu.clamd.address:}") String address) {
        this.address = address.strip();
    }

    boolean isConfigured() {
        return !address.isEmpty();
    }

    Verdict scan(byte[] content) {
        if (!isConfigured()) {
            return Verdict.OFF;
        }
        try {
            String answer = ask(content);
            if (answer.endsWith(" OK")) {
                return Verdict.CLEAN;
            }
            if (answer.endsWith(" FOUND")) {
                return Verdict.FOUND;
            }
            log.error("The virus scanner did not scan a file");
        } catch (IOException | IllegalArgumentException e) {
            log.error("The virus scanner at {} does not answer", address, e);
        }
        return Verdict.FAILED;
    }

    private String ask(byte[] content) throws IOException {
        int colon = address.lastIndexOf(':');
        String host = colon < 0 ? address : address.substring(0, colon);
        int port = colon < 0 ? STANDARD_PORT : Integer.parseInt(address.substring(colon + 1));
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), TO_CONNECT);
            socket.setSoTimeout(TO_ANSWER);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write(COMMAND);
            for (int at = 0; at < content.length; at += CHUNK) {
                int length = Math.min(CHUNK, content.length - at);
                out.writeInt(length);
                out.write(content, at, length);
            }
            out.writeInt(0);
            out.flush();
            return answer(socket.getInputStream());
        }
    }

    /** Up to the zero byte that ends it. */
    private static String answer(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0 && answer.size() < LONGEST_ANSWER; next = in.read()) {
            answer.write(next);
        }
        return answer.toString(StandardCharsets.US_ASCII).strip();
    }
}
