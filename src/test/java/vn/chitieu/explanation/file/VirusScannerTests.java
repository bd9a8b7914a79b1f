package vn.chitieu.explanation.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Speaks with a clamd that answers what it is told to. */
class VirusScannerTests {

    /** Takes one file and answers once. */
    private static final class Clamd implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final CompletableFuture<byte[]> received;

        Clamd(String answer) throws IOException {
            received = CompletableFuture.supplyAsync(() -> serve(answer));
        }

        private byte[] serve(String answer) {
            try (Socket socket = server.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                byte[] command = in.readNBytes(10);
                assertThat(new String(command, StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    file.write(in.readNBytes(length));
                }
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return file.toByteArray();
            } catch (IOException e) {
                return new byte[0];
            }
        }

        String address() {
            return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    @Test
    void aCleanFileIsSentWholeInChunks() throws IOException {
        byte[] file = new byte[200_000];
        new Random(1).nextBytes(file);
        try (Clamd clamd = new Clamd("stream: OK\0")) {
            assertThat(new VirusScanner(clamd.address()).scan(file)).isEqualTo(VirusScanner.Verdict.CLEAN);
            assertThat(clamd.received.join()).isEqualTo(file);
        }
    }

    @Test
    void aVirusIsFoundAndTheFileRefused() throws IOException {
        try (Clamd clamd = new Clamd("stream: Eicar-Signature FOUND\0")) {
            assertThatExceptionOfType(FileRefused.class)
                    .isThrownBy(() -> new FileInspection(new VirusScanner(clamd.address()))
                            .inspect(new SentFile("a.pdf", Samples.pdf())))
                    .satisfies(it -> assertThat(it.problem()).isEqualTo(FileProblem.VIRUS));
        }
    }

    @Test
    void aScannerThatFailsLetsNothingIn() throws IOException {
        for (String answer : new String[] {"INSTREAM size limit exceeded. ERROR\0", "", "UNKNOWN COMMAND\0"}) {
            try (Clamd clamd = new Clamd(answer)) {
                assertThat(new VirusScanner(clamd.address()).scan(Samples.pdf()))
                        .as(answer)
                        .isEqualTo(VirusScanner.Verdict.FAILED);
            }
        }
    }

    @Test
    void aScannerThatIsDownLetsNothingIn() throws IOException {
        String address;
        try (Clamd clamd = new Clamd("")) {
            address = clamd.address();
        }
        for (String down : new String[] {address, "127.0.0.1:nothing", "127.0.0.1:99999"}) {
            assertThatExceptionOfType(FileRefused.class)
                    .isThrownBy(() ->
                            new FileInspection(new VirusScanner(down)).inspect(new SentFile("a.pdf", Samples.pdf())))
                    .satisfies(it -> assertThat(it.problem()).isEqualTo(FileProblem.NOT_SCANNED));
        }
    }

    @Test
    void withoutOneNothingIsScanned() {
        VirusScanner none = new VirusScanner(" ");
        assertThat(none.isConfigured()).isFalse();
        assertThat(none.scan(Samples.pdf())).isEqualTo(VirusScanner.Verdict.OFF);
    }
}
