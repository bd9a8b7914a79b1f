package vn.chitieu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chitieu.DemoTest;
import vn.chitieu.judging.Bands;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.Judgement;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;
import vn.chitieu.progress.Figures;
import vn.chitieu.target.AllSeries;
import vn.chitieu.target.JudgedTarget;
import vn.chitieu.target.JudgedTargets;
import vn.chitieu.target.RuleWording;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.TargetRows;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.SingleRule;

/**
 * All 207 targets in all quarters of the term, judged by {@link WholeTerm}'s figures, come out as two files say: every
 * evaluation with its sentence, and every shape that sentences take. A change that is meant is written down by {@code
 * ./mvnw test -Dtest=GoldenEvaluationsTests -Dgolden=update}; the difference is then for people to read.
 */
@DemoTest
class GoldenEvaluationsTests {

    private static final List<String> COMMUNES = List.of("28651", "31051", "10642", "14089", "30445");
    private static final String PLANNED = "28651";
    private static final Path EVALUATIONS = Path.of("src/test/resources/golden/evaluations.txt");
    private static final Path SHAPES = Path.of("src/test/resources/golden/sentence-shapes.txt");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Pattern NUMBER = Pattern.compile("[-+−]?\\d[\\d.,]*(?<![.,])");
    private static final int SHOWN = 20;

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

    /** One target in one period. */
    private record Said(TargetRow target, Evaluation evaluation, ExplanationWriter.Subject subject) {}

    @Test
    void everyTargetComesOutInEveryQuarterAsWrittenDown() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Said said : everything()) {
            Judgement judgement = said.evaluation().judgement();
            String flags = judgement.flags().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
            lines.add(String.join(
                    " | ",
                    said.target().description().code(),
                    said.evaluation().period().toString(),
                    judgement.state().name(),
                    flags.isEmpty() ? "-" : flags,
                    sentence(said, VIETNAMESE)));
        }
        lines.sort(Comparator.naturalOrder());
        assertThat(lines).as("targets in quarters").hasSizeGreaterThan(207 * 20);
        compare(EVALUATIONS, lines);
    }

    @Test
    void sentencesTakeTheShapesWrittenDown() throws IOException {
        Map<String, List<String>> shapes = new TreeMap<>();
        for (Said said : everything()) {
            String vietnamese = sentence(said, VIETNAMESE);
            String key = key(said) + "\n  " + shape(said, vietnamese, VIETNAMESE);
            shapes.computeIfAbsent(
                    key, first -> List.of("  vi: " + vietnamese, "  en: " + sentence(said, Locale.ENGLISH)));
        }
        List<String> lines = shapes.entrySet().stream()
                .flatMap(shape -> Stream.concat(shape.getKey().lines(), shape.getValue().stream()))
                .toList();
        compare(SHAPES, lines);
    }

    private List<Said> everything() {
        List<Said> said = new ArrayList<>();
        for (String commune : COMMUNES) {
            Map<Long, TargetRow> byId = new HashMap<>();
            rows.ofCommune(commune).forEach(row -> byId.put(row.id(), row));
            Map<Long, String> codes = new HashMap<>();
            byId.forEach((id, row) -> codes.put(id, row.description().code()));
            List<JudgedTarget> judged = targets.ofCommune(commune).stream()
                    .sorted(Comparator.comparing(target -> codes.get(target.id())))
                    .toList();
            List<JudgedTarget> planned = commune.equals(PLANNED) ? WholeTerm.withPlansForAllYears(judged) : judged;
            Map<Long, FigureHistory> histories =
                    WholeTerm.of(planned, codes, allSeries.findByPlaceCommune(commune), figures.historiesOf(commune));
            CommuneJudging judging = new CommuneJudging(planned, histories, Bands.DEFAULT);
            for (ReportingPeriod period : Term.CURRENT.quarters()) {
                judging.at(period).forEach(one -> said.add(said(one.evaluation(), byId)));
            }
        }
        return said;
    }

    private static Said said(Evaluation evaluation, Map<Long, TargetRow> byId) {
        TargetRow row = byId.get(evaluation.target()).at(evaluation.period());
        TargetRow weakest = evaluation.weakest() == null ? null : byId.get(evaluation.weakest());
        return new Said(
                row,
                evaluation,
                new ExplanationWriter.Subject(
                        row.rule(),
                        row.description().unit(),
                        row.seriesUnit(),
                        weakest == null ? null : weakest.description().name()));
    }

    private String sentence(Said said, Locale locale) {
        return explanations.sentence(said.evaluation().judgement(), said.subject(), locale);
    }

    /** What a sentence is picked by. */
    private static String key(Said said) {
        String reason = said.evaluation().judgement().reason().name();
        if (!(said.subject().rule() instanceof SingleRule rule)) {
            return reason;
        }
        String measure = rule.measure().getClass().getSimpleName();
        return rule.criterion() instanceof Criterion.OfNumber criterion
                ? reason + "." + measure + (criterion.higherIsBetter() ? ".up" : ".down")
                : reason + "." + measure;
    }

    /** A sentence without what is particular: its requirement, names, numbers with their units. */
    private String shape(Said said, String sentence, Locale locale) {
        ExplanationWriter.Subject subject = said.subject();
        String shape = sentence;
        if (subject.rule() instanceof SingleRule rule) {
            shape = shape.replace(wording.requirement(rule, subject.unit(), locale), "{rule}");
        }
        shape = NUMBER.matcher(shape).replaceAll("{n}");
        for (String unit : Stream.of(subject.unit(), subject.seriesUnit())
                .filter(symbol -> symbol != null)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            shape = shape.replace("{n} " + unit, "{n}").replace("{n}" + unit, "{n}");
        }
        return shape.replaceAll("“[^”]*”", "“…”").replaceAll("\\([^{}()]*\\)", "(…)");
    }

    private static void compare(Path file, List<String> lines) throws IOException {
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
            return;
        }
        List<String> written = Files.readAllLines(file);
        Set<String> before = new HashSet<>(written);
        Set<String> now = new HashSet<>(lines);
        List<String> gone = written.stream()
                .filter(line -> !now.contains(line))
                .limit(SHOWN)
                .toList();
        List<String> come = lines.stream()
                .filter(line -> !before.contains(line))
                .limit(SHOWN)
                .toList();
        assertThat(come)
                .as("new beside %s, where these are gone: %s", file, gone)
                .isEmpty();
        assertThat(lines).as(file.toString()).isEqualTo(written);
    }
}
