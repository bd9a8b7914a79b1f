package vn.chitieu.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.entry.Desk;

/** What may be sent, and what is refused before it is unpacked. */
class BatchFilesTests extends LoadedForms {

    @Test
    void charactersThatNoDatabaseHoldsAreLeftOut() {
        sheet.type(key, 17);
        sheet.note(key, "Theo_x0000_ báo_xD800_ cáo");
        Sheet other = form(OTHER);
        other.type(number(OTHER), 5);
        Document read = sends(Map.of("la.xlsx", sheet.file(), "tot.xlsx", other.file()));
        assertThat(states(read)).containsExactly("state-CLEAN");
        presses(read.expectFirst("#batch form"));
        assertThat(desk.figure(key)).containsEntry("typed", "17").containsEntry("note", "Theo báo cáo");
    }

    @Test
    void anArchiveIsReadFileByFileWhateverItsFolders() throws IOException {
        sheet.type(key, 17);
        Map<String, byte[]> inside = new LinkedHashMap<>();
        inside.put("quy 3/xa mot.xlsx", sheet.file());
        inside.put("__MACOSX/quy 3/._xa mot.xlsx", new byte[] {1});
        inside.put("quy 3/Thumbs.db", new byte[] {1});
        Document read = sends(Map.of("tat ca.zip", zip(inside)));
        assertThat(read.select("#batch tbody th").eachText()).containsExactly("xa mot.xlsx");
        assertThat(states(read)).containsExactly("state-CLEAN");
    }

    @Test
    void aSmallArchiveThatHoldsVeryMuchIsRefusedBeforeItIsUnpacked() throws IOException {
        MvcTestResult answer = post(Map.of("bom.zip", zip(Map.of("a.xlsx", new byte[64 * 1024 * 1024]))), REVIEWER);
        assertThat(answer).hasStatus(422);
        assertThat(Desk.read(answer).select("#file-error").text()).contains("200 tệp", "20 MB");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= BatchFiles.MOST_FILES; i++) {
            many.put(i + ".xlsx", new byte[] {1});
        }
        assertThat(post(Map.of("nhieu.zip", zip(many)), REVIEWER)).hasStatus(422);
        assertThat(post(Map.of(), REVIEWER)).hasStatus(422);
    }

    @Test
    void whatIsPassedOverInAnArchiveIsCountedToo() throws IOException {
        sheet.type(key, 17);
        byte[] large = zip(Map.of("__MACOSX/a", new byte[64 * 1024 * 1024]));
        assertThat(post(Map.of("bom.zip", large), REVIEWER)).hasStatus(422);
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 1000; i++) {
            many.put(".an/." + i, new byte[0]);
        }
        many.put("mot.xlsx", sheet.file());
        assertThat(post(Map.of("an.zip", zip(many)), REVIEWER)).hasStatus(422);
        many.remove(".an/.0");
        assertThat(states(sends(Map.of("an.zip", zip(many))))).containsExactly("state-CLEAN");
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
