package vn.chitieu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.DemoTest;
import vn.chitieu.judging.Bands;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;
import vn.chitieu.progress.Figures;
import vn.chitieu.target.AllSeries;
import vn.chitieu.target.JudgedTargets;
import vn.chitieu.target.RuleWording;
import vn.chitieu.target.Series;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.TargetRows;

/** Each of the 207 targets in each quarter of the term, whatever is reported: a state and a sentence, never an error. */
@DemoTest
class EveryTargetIsJudgedTests {

    private static final List<Locale> LOCALES = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);

    @Autowired
    private JudgedTargets targets;

    @Autowired
    private TargetRows rows;

    @Autowired
    private Figures figures;

    @Autowired
    private AllSeries allSeries;

    @Autowired
    private ExplanationWriter explanations;

    @Autowired
    private RuleWording wording;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"28651", "31051", "10642", "14089", "30445"})
    void byTheFiguresOfTheDemonstration(String commune) {
        assertThat(brokenSentences(commune, figures.historiesOf(commune))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"28651", "31051", "10642", "14089", "30445"})
    void withoutAnyFigure(String commune) {
        assertThat(brokenSentences(commune, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"28651", "31051", "10642", "14089", "30445"})
    void byFiguresOfEverySizeInEveryQuarter(String commune) {
        for (String number : List.of("0", "0.5", "1", "50", "99.995", "100", "1000000")) {
            assertThat(brokenSentences(commune, everyQuarter(commune, number)))
                    .as("every figure is " + number)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"28651", "31051", "10642", "14089", "30445"})
    void byFiguresThatGrowAndThatShrink(String commune) {
        assertThat(brokenSentences(commune, moving(commune, 1))).isEmpty();
        assertThat(brokenSentences(commune, moving(commune, -1))).isEmpty();
    }

    @Test
    void everyRuleIsSaidInBothLanguages() {
        List<String> broken = new ArrayList<>();
        for (String commune : jdbc.sql("select distinct commune_code from target")
                .query(String.class)
                .list()) {
            for (TargetRow row : rows.ofCommune(commune)) {
                for (Locale locale : LOCALES) {
                    String sentence =
                            wording.sentence(row.rule(), row.description().unit(), locale);
                    if (isBroken(sentence)) {
                        broken.add(row.description().code() + " " + locale + ": " + sentence);
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    /** Until the year closes nothing is bettered or late, and no demo commune claims what people have to confirm. */
    @Test
    void theDemonstrationShowsEveryStateThatItsSevenQuartersCanShow() {
        Set<State> shown = EnumSet.copyOf(jdbc.sql("select distinct state from evaluation")
                .query((row, number) -> State.valueOf(row.getString("state")))
                .list());
        assertThat(EnumSet.complementOf(EnumSet.copyOf(shown)))
                .containsExactlyInAnyOrder(State.EXCEEDED, State.MET_LATE, State.NEEDS_CONFIRMATION);
    }

    private List<String> brokenSentences(String commune, Map<Long, FigureHistory> histories) {
        CommuneJudging judging = new CommuneJudging(targets.ofCommune(commune), histories, Bands.DEFAULT);
        Map<Long, TargetRow> byId = new HashMap<>();
        rows.ofCommune(commune).forEach(row -> byId.put(row.id(), row));
        List<String> broken = new ArrayList<>();
        for (ReportingPeriod period : Term.CURRENT.quarters()) {
            List<Evaluation> evaluations = judging.at(period).stream()
                    .map(Evaluation.WithInputs::evaluation)
                    .toList();
            assertThat(evaluations).extracting(Evaluation::target).containsExactlyInAnyOrderElementsOf(byId.keySet());
            for (Evaluation evaluation : evaluations) {
                for (Locale locale : LOCALES) {
                    String sentence = sentence(evaluation, byId, locale);
                    if (isBroken(sentence)) {
                        broken.add(byId.get(evaluation.target()).description().code() + " " + period + " "
                                + evaluation.judgement().reason() + ": " + sentence);
                    }
                }
            }
        }
        return broken;
    }

    private String sentence(Evaluation evaluation, Map<Long, TargetRow> byId, Locale locale) {
        TargetRow row = byId.get(evaluation.target());
        TargetRow weakest = evaluation.weakest() == null ? null : byId.get(evaluation.weakest());
        return explanations.sentence(
                evaluation.judgement(),
                new ExplanationWriter.Subject(
                        row.rule(),
                        row.description().unit(),
                        row.seriesUnit(),
                        weakest == null ? null : weakest.description().name()),
                locale);
    }

    /** A hole where a number belongs shows as doubled or stray spaces, empty brackets or quotes, or its own number. */
    private static boolean isBroken(String sentence) {
        return sentence.isBlank()
                || sentence.matches("(?s).*(\\{|\\}|  | [.,;:)]|\\(\\)|“”|\"\"|\\( |null|E[+-]?\\d).*")
                || !sentence.strip().equals(sentence);
    }

    private Map<Long, FigureHistory> everyQuarter(String commune, String number) {
        Map<Long, FigureHistory> histories = new HashMap<>();
        for (Series series : allSeries.findByPlaceCommune(commune)) {
            Map<ReportingPeriod, ReportedFigure> reported = new HashMap<>();
            Term.CURRENT.quarters().forEach(period -> reported.put(period, figure(series, new BigDecimal(number))));
            histories.put(series.id(), FigureHistory.of(reported));
        }
        return histories;
    }

    private Map<Long, FigureHistory> moving(String commune, int direction) {
        Map<Long, FigureHistory> histories = new HashMap<>();
        for (Series series : allSeries.findByPlaceCommune(commune)) {
            Map<ReportingPeriod, ReportedFigure> reported = new HashMap<>();
            int step = 0;
            for (ReportingPeriod period : Term.CURRENT.quarters()) {
                reported.put(period, figure(series, BigDecimal.valueOf(60L + 2L * direction * step++)));
            }
            histories.put(series.id(), FigureHistory.of(reported));
        }
        return histories;
    }

    /** A figure of the kind that the series takes. */
    private static ReportedFigure figure(Series series, BigDecimal number) {
        return switch (series.kind()) {
            case NUMBER -> ReportedFigure.of(number);
            case RATIO ->
                ReportedFigure.ofShare(number, number.signum() == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(120));
            case GRADE ->
                ReportedFigure.of(BigDecimal.valueOf(
                        1L + number.longValue() % series.scale().size()));
            case STATE -> ReportedFigure.of(BigDecimal.valueOf(number.longValue() % 2));
        };
    }
}
