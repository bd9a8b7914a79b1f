package vn.chitieu.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.chitieu.DemoTest;
import vn.chitieu.Editor;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.audit.RecordedEntries;

/** What the audit trail keeps of documents and targets that are set up. */
@DemoTest
class EditingTrailTests {

    private static final String LIST = "/communes/28651/resolutions";
    private static final String INSURED = "/communes/28651/targets/VB-2.2-4a";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    private Editor office;

    @BeforeEach
    void sitDown() {
        office = new Editor(mvc, users.as("vanphong-28651"));
    }

    @Test
    void aDocumentWithAllItsFields() {
        office.sends(
                LIST + "/new",
                Map.of(
                        "type", "PLAN",
                        "number", "15-KH/ĐU",
                        "title", "Kế hoạch chuyển đổi số",
                        "issuer", "Đảng ủy xã",
                        "issuedOn", "05/02/2026"));
        assertThat(last("RESOLUTION"))
                .containsEntry("act", "CREATED")
                .containsEntry("actor", "vanphong-28651")
                .containsEntry("object_id", "15-KH-DU")
                .satisfies(entry -> assertThat(entry.get("after").toString())
                        .contains("title: Kế hoạch chuyển đổi số", "issuedOn: 2026-02-05"));
    }

    @Test
    void onlyWhatChangedOfATarget() {
        office.sends(INSURED + "/edit", Map.of("what.name", "Tên thử nghiệm"));
        assertThat(last("TARGET"))
                .containsEntry("act", "CHANGED")
                .containsEntry("object_id", "VB-2.2-4a")
                .containsEntry("after", "name: Tên thử nghiệm");
    }

    @Test
    void nothingOfATargetThatStaysAsItWas() {
        long before = count();
        assertThat(office.sends(INSURED + "/edit", Map.of())).hasStatus(302);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void theEndOfATargetWithItsReason() {
        assertThat(office.sends(INSURED + "/retire", Map.of("reason", "Trên đã bỏ")))
                .hasStatus(302);
        assertThat(last("TARGET")).containsEntry("act", "RETIRED").containsEntry("reason", "Trên đã bỏ");
    }

    private long count() {
        return jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
    }

    private Map<String, Object> last(String kind) {
        return RecordedEntries.lastAbout(kind, jdbc);
    }
}
