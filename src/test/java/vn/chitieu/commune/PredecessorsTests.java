package vn.chitieu.commune;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PredecessorsTests {

    private final Predecessors predecessors = new Predecessors();

    @Test
    void thaiTanWasMadeOfThreeWholeCommunes() {
        assertThat(predecessors.of("10642"))
                .containsExactly(
                        new Predecessor("10636", "Xã An Sơn", false),
                        new Predecessor("10642", "Xã Thái Tân", false),
                        new Predecessor("10666", "Xã Minh Tân", false));
    }

    @Test
    void whatJoinedInPartIsMarked() {
        assertThat(predecessors.of("00025"))
                .contains(
                        new Predecessor("00007", "Phường Cống Vị", true),
                        new Predecessor("00031", "Phường Giảng Võ", false));
    }

    @Test
    void aDistrictMayBecomeOneCommuneAndAnUnknownOneWasMadeOfNothing() {
        assertThat(predecessors.of("26732")).contains(new Predecessor("755", "Huyện Côn Đảo", false));
        assertThat(predecessors.of("99999")).isEmpty();
    }
}
