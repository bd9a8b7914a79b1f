package vn.chitieu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.chitieu.judging.Bands;
import vn.chitieu.judging.Dossier;
import vn.chitieu.judging.Judge;
import vn.chitieu.judging.RandomDossiers;
import vn.chitieu.period.ReportingPeriod;

class JudgedInputsTests {

    private static final int DOSSIERS = 3_000;
    private static final Bands OWN = new Bands(
            7,
            new BigDecimal("0.90"),
            new BigDecimal("0.7"),
            new BigDecimal("0.5"),
            new BigDecimal("-5"),
            new BigDecimal("-10"),
            new BigDecimal("-20"));

    @Test
    void anyJudgementCanBeMadeAgainFromWhatWasWrittenDown() {
        RandomDossiers random = new RandomDossiers(11);
        for (int i = 0; i < DOSSIERS; i++) {
            Dossier dossier = random.next().build();
            ReportingPeriod at = random.quarter();
            String text = InputsText.write(JudgedInputs.of(dossier, at, OWN));
            assertThat(InputsText.read(text).judgedAgainAt(at))
                    .as("%s at %s: %s", dossier, at, text)
                    .isEqualTo(new Judge(OWN).judge(dossier, at));
        }
    }

    @Test
    void whatIsWrittenDownIsShortAndKeepsEveryDigit() {
        RandomDossiers random = new RandomDossiers(12);
        Dossier dossier = random.next().build();
        String text = InputsText.write(JudgedInputs.of(dossier, ReportingPeriod.quarter(2026, 3), Bands.DEFAULT));
        assertThat(text)
                .contains("\"bands\":{\"version\":1,\"onTrack\":\"0.95\",\"attention\":\"0.80\"")
                .doesNotContain("null")
                .hasSizeLessThan(2_000);
    }

    @Test
    void figuresAfterThePeriodAreNotAmongThem() {
        RandomDossiers random = new RandomDossiers(13);
        for (int i = 0; i < 200; i++) {
            ReportingPeriod at = random.quarter();
            JudgedInputs inputs = JudgedInputs.of(random.next().build(), at, Bands.DEFAULT);
            assertThat(inputs.figures().keySet())
                    .allSatisfy(
                            period -> assertThat(ReportingPeriod.parse(period)).isLessThanOrEqualTo(at));
        }
    }
}
