package vn.chitieu.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.chitieu.evaluation.ExplanationWriter;
import vn.chitieu.judging.Bands;
import vn.chitieu.judging.Judge;
import vn.chitieu.judging.Judgement;
import vn.chitieu.judging.Outlook;
import vn.chitieu.judging.Reason;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.RuleWording;
import vn.chitieu.target.rule.AllOf;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;

/** Every worked example of {@code docs/domain.md} comes out as the page says: rule in words, state, sentence. */
class WorkedExamplesTests {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<String> COLUMNS = List.of("Figures", "At the end of", "State", "What the portal says");
    private static final List<String> COLUMNS_OF_PARTS = List.of("Parts", "State", "What the portal says");

    private static final RuleWording WORDING = new RuleWording(messages());
    private static final ExplanationWriter EXPLANATIONS = new ExplanationWriter(messages(), WORDING);

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/portal", "messages/target", "messages/judging");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** One row of a table under a rule. */
    record Example(String section, WrittenRule rule, String figures, String period, String state, String sentence) {

        @Override
        public String toString() {
            return section + ", " + rule.words() + " | " + figures + " | " + period;
        }
    }

    private static List<MarkdownPage.Table> tables(List<String> columns) {
        return MarkdownPage.read("docs/domain.md").tables().stream()
                .filter(table -> table.columns().equals(columns))
                .toList();
    }

    static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (MarkdownPage.Table table : tables(COLUMNS)) {
            WrittenRule rule = WrittenRule.parse(table.paragraph());
            for (List<String> row : table.rows()) {
                examples.add(new Example(table.section(), rule, row.get(0), row.get(1), row.get(2), row.get(3)));
            }
        }
        return examples;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void comesOutAsThePageSays(Example example) {
        WrittenRule rule = example.rule();
        ReportingPeriod period = ReportingPeriod.parse(example.period());
        Judgement judgement = new Judge(Bands.DEFAULT).judge(rule.dossier(example.figures(), period), period);
        String sentence = EXPLANATIONS.sentence(
                judgement,
                new ExplanationWriter.Subject(rule.rule(), rule.unit(), rule.seriesUnit(), null),
                VIETNAMESE);
        assertThat("`" + judgement.state() + "` | " + sentence).isEqualTo(example.state() + " | " + example.sentence());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theRuleReadsAsThePageSays(Example example) {
        assertThat(WORDING.sentence(example.rule().rule(), example.rule().unit(), VIETNAMESE))
                .isEqualTo(example.rule().words());
    }

    @Test
    void compositesComeOutAsThePageSays() {
        List<MarkdownPage.Table> composites = tables(COLUMNS_OF_PARTS);
        assertThat(composites).hasSize(1);
        assertThat(composites.getFirst().paragraph())
                .isEqualTo("**" + WORDING.sentence(new AllOf(), null, VIETNAMESE) + ".** `AllOf`");
        assertThat(composites.getFirst().rows()).allSatisfy(row -> {
            Map<String, State> parts = parts(row.get(0));
            Judgement whole = Judge.judgeParts(
                    parts.values().stream().map(WorkedExamplesTests::of).toList());
            String weakest = parts.entrySet().stream()
                    .filter(part -> part.getValue() == whole.state())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            String sentence = EXPLANATIONS.sentence(
                    whole, new ExplanationWriter.Subject(new AllOf(), null, null, weakest), VIETNAMESE);
            assertThat("`" + whole.state() + "` | " + sentence).isEqualTo(row.get(1) + " | " + row.get(2));
        });
    }

    /** Parts in order, written {@code số vụ: `MET`; số người chết: `MISSED`}. */
    private static Map<String, State> parts(String text) {
        Map<String, State> parts = new LinkedHashMap<>();
        for (String part : text.replace("`", "").split("; ")) {
            parts.put(part.split(": ")[0], State.valueOf(part.split(": ")[1]));
        }
        return parts;
    }

    private static Judgement of(State state) {
        Judgement.Numbers numbers = Judgement.Numbers.NONE;
        Reason reason = state.isSilent() ? Reason.valueOf(state.name()) : Reason.KEPT;
        return new Judgement(state, reason, numbers, Set.of(), Outlook.NONE);
    }

    @Test
    void everyKindOfRuleHasAnExample() {
        Set<Class<?>> shown = new HashSet<>();
        for (Example example : examples()) {
            shown.add(example.rule().rule().measure().getClass());
            shown.add(example.rule().rule().criterion().getClass());
            shown.add(example.rule().rule().horizon().getClass());
        }
        assertThat(shown)
                .containsAll(leaves(Measure.class))
                .containsAll(leaves(Criterion.class))
                .containsAll(leaves(Horizon.class));
    }

    private static List<Class<?>> leaves(Class<?> kind) {
        return kind.isSealed()
                ? Stream.of(kind.getPermittedSubclasses())
                        .flatMap(it -> leaves(it).stream())
                        .toList()
                : List.of(kind);
    }

    @Test
    void everyStateHasAnExample() {
        List<String> states =
                Arrays.stream(State.values()).map(state -> "`" + state + "`").toList();
        assertThat(examples().stream().map(Example::state)).containsAll(states);
    }
}
