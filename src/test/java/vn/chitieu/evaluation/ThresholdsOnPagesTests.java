package vn.chitieu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chitieu.DemoTest;
import vn.chitieu.commune.Place;
import vn.chitieu.entry.Desk;
import vn.chitieu.entry.Desks;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.Rounds;

/** The bound itself, entered when the term ends: "trên 85%" is not met by it, "đạt 96,5%" is. */
@DemoTest
class ThresholdsOnPagesTests {

    private static final ReportingPeriod END = ReportingPeriod.quarter(2030, 4);

    @Autowired
    private Desks desks;

    @Autowired
    private Rounds rounds;

    @Test
    void aboveEightyFiveIsNotMetByEightyFive() {
        Desk desk = deskAtTheEnd(new Place("31", "10642"));
        assertThat(desk.types("TTHC_ONLINE", "85")).hasRedirectedUrl(desk.address());
        assertThat(desk.state("TT-2.1-6")).isEqualTo(State.MISSED);
        Document page = desk.page("/communes/10642/targets/TT-2.1-6?period=" + END);
        assertThat(page.select(".title .state").text()).contains("Không đạt");
        desk.types("TTHC_ONLINE", "85,01");
        assertThat(desk.state("TT-2.1-6")).isEqualTo(State.MET);
    }

    @Test
    void aLevelOfNinetySixAndAHalfIsMetByJustThat() {
        Desk desk = deskAtTheEnd(new Place("37", "14089"));
        assertThat(desk.types("BHYT", "96,5")).hasRedirectedUrl(desk.address());
        assertThat(desk.state("XT-II-6a")).isEqualTo(State.MET);
        Document page = desk.page("/communes/14089/targets/XT-II-6a?period=" + END);
        assertThat(page.select(".title .state").text()).contains("Đạt").doesNotContain("Không đạt");
        desk.types("BHYT", "96,49");
        assertThat(desk.state("XT-II-6a")).isEqualTo(State.MISSED);
    }

    private Desk deskAtTheEnd(Place place) {
        rounds.add(Round.open(place, END));
        return desks.of("vanphong-" + place.commune(), place.commune(), END.toString());
    }
}
