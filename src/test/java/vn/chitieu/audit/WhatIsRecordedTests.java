package vn.chitieu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.DemoTest;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.account.OwnTokens;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.CommuneKind;
import vn.chitieu.commune.CommuneRenaming;
import vn.chitieu.commune.Place;
import vn.chitieu.commune.UnitRegister;
import vn.chitieu.entry.Desk;
import vn.chitieu.entry.Desks;
import vn.chitieu.evaluation.BandsSetting;
import vn.chitieu.judging.Bands;
import vn.chitieu.population.Populations;

/** What is done in the portal leaves an entry with what was there before and is there now. */
@DemoTest
class WhatIsRecordedTests {

    private static final Place VINH_BINH = new Place("82", "28651");

    @Autowired
    private Desks desks;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private UnitRegister units;

    @Autowired
    private CommuneRenaming renaming;

    @Autowired
    private ReadableCommunes communes;

    @Autowired
    private BandsSetting bands;

    @Autowired
    private OwnTokens tokens;

    @Autowired
    private Populations populations;

    @Test
    void aFigureAsItWasTypedAndByWhom() {
        Desk desk = desks.of("vanphong-28651", "28651", "2026-Q3");
        desk.types("GRDP_SIZE", "831,02");
        assertThat(last("FIGURE"))
                .containsEntry("chain", "28651")
                .containsEntry("act", "SAVED")
                .containsEntry("object_id", "GRDP_SIZE 2026-Q3")
                .containsEntry("before", null)
                .containsEntry("after", "831,02 · ESTIMATED")
                .containsEntry("actor", "vanphong-28651")
                .containsEntry("actor_name", "Văn phòng Đảng ủy · xã Vĩnh Bình")
                .containsEntry("address", "127.0.0.1");
        desk.types("GRDP_SIZE", "832");
        assertThat(last("FIGURE"))
                .containsEntry("before", "831,02 · ESTIMATED")
                .containsEntry("after", "832 · ESTIMATED");
        desk.types("GRDP_SIZE", "");
        assertThat(last("FIGURE"))
                .containsEntry("act", "CLEARED")
                .containsEntry("before", "832 · ESTIMATED")
                .containsEntry("after", null);
    }

    @Test
    void nothingWhereNothingWasSaved() {
        Desk desk = desks.of("vanphong-28651", "28651", "2026-Q3");
        long before = count();
        desk.types("GRDP_SIZE", "831.02");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aUnitAndItsName() {
        long unit = units.unitNamed(VINH_BINH, "Trường Thử Nghiệm").id();
        units.rename(unit, "Trường Thử");
        units.offer(unit, false);
        units.offer(unit, true);
        assertThat(RecordedEntries.about("UNIT", 4, jdbc))
                .extracting(entry -> entry.get("act"), entry -> entry.get("before"), entry -> entry.get("after"))
                .containsExactly(
                        tuple("CREATED", null, "Trường Thử Nghiệm"),
                        tuple("CHANGED", "Trường Thử Nghiệm", "Trường Thử"),
                        tuple("RETIRED", null, "Trường Thử"),
                        tuple("RESTORED", null, "Trường Thử"));
    }

    @Test
    void theNameOfACommune() {
        CurrentUser office = users.named("vanphong-28651");
        renaming.rename(
                communes.getToEdit("28651", office),
                new CommuneRenaming.Name(LocalDate.of(2027, 1, 1), "Vĩnh Mới", CommuneKind.WARD, "Nghị quyết 1"),
                office.id());
        assertThat(last("COMMUNE"))
                .containsEntry("before", "name: Vĩnh Bình\nkind: COMMUNE")
                .containsEntry("after", "name: Vĩnh Mới\nkind: WARD\nfrom: 2027-01-01")
                .containsEntry("reason", "Nghị quyết 1");
    }

    @Test
    void theBandsOfAProvinceInItsOwnChain() {
        Bands wanted = new Bands(
                0,
                new BigDecimal("0.9"),
                Bands.DEFAULT.attention(),
                Bands.DEFAULT.atRisk(),
                Bands.DEFAULT.onTrackPoints(),
                Bands.DEFAULT.attentionPoints(),
                Bands.DEFAULT.atRiskPoints());
        bands.set("82", Bands.DEFAULT.version(), wanted, "Thử nghiệm", users.named("tinh-82"));
        assertThat(last("BANDS"))
                .containsEntry("chain", "P82")
                .containsEntry("reason", "Thử nghiệm")
                .satisfies(entry -> assertThat(entry.get("before").toString()).contains("onTrack: 0.95"))
                .satisfies(entry -> assertThat(entry.get("after").toString())
                        .contains("onTrack: 0.9")
                        .doesNotContain("atRisk"));
    }

    @Test
    void anAccessTokenWithoutTheToken() {
        CurrentUser office = users.named("vanphong-28651");
        String secret = tokens.make(office, "báo cáo", Duration.ofDays(30));
        assertThat(last("TOKEN"))
                .containsEntry("chain", "28651")
                .containsEntry("act", "CREATED")
                .satisfies(entry ->
                        assertThat(entry.toString()).contains("báo cáo").doesNotContain(secret));
        tokens.revoke(office, tokens.of(office).getFirst().id());
        assertThat(last("TOKEN")).containsEntry("act", "REVOKED").containsEntry("before", "báo cáo");
    }

    @Test
    void aListByName() {
        populations.add(VINH_BINH, "Ấp thử");
        assertThat(last("POPULATION")).containsEntry("act", "CREATED").containsEntry("object_id", "Ấp thử");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void nothingOutsideOfATransaction() {
        AuditEntry entry = AuditEntry.of(VINH_BINH.chain(), Act.CHANGED, AuditedKind.UNIT, "1");
        assertThatThrownBy(() -> trail.record(entry)).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> trail.record(List.of(entry))).isInstanceOf(IllegalTransactionStateException.class);
    }

    private long count() {
        return jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
    }

    private Map<String, Object> last(String kind) {
        return RecordedEntries.lastAbout(kind, jdbc);
    }
}
