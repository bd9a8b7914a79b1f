package vn.chitieu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading documents from the command line. */
class ExtractCommandTests {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    @Test
    void printsOneListForAllFiles() throws Exception {
        Path first = Files.writeString(folder.resolve("a.txt"), "Lời nói đầu.");
        Path second = Files.writeString(folder.resolve("b.txt"), "Lời kết.");
        assertThat(run(Locale.ROOT, first.toString(), second.toString())).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("[]\n");
        assertThat(complaints.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void saysWhichFilesAreNotRead() throws Exception {
        Path empty = Files.createFile(folder.resolve("trống.txt"));
        Path lost = folder.resolve("lost.txt");
        assertThat(run(Locale.of("vi"), empty.toString(), lost.toString())).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("[]\n");
        assertThat(complaints.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(empty + ": Tệp không có nội dung.", lost + ": Không mở được tệp này.");
    }

    @Test
    void asksForAFile() {
        assertThat(run(Locale.ENGLISH)).isEqualTo(2);
        assertThat(printed.size()).isZero();
        assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("extract FILE");
    }

    @Test
    void isAskedForByItsFirstWord() {
        assertThat(ExtractCommand.isAskedBy("extract", "a.txt")).isTrue();
        assertThat(ExtractCommand.isAskedBy("--server.port=8080", "extract")).isFalse();
        assertThat(ExtractCommand.isAskedBy()).isFalse();
    }

    private int run(Locale locale, String... files) {
        return new ExtractCommand(stream(printed), stream(complaints), locale).extract(List.of(files));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
