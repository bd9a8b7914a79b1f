package vn.chitieu.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.DemoTest;

/** The document at {@code /v3/api-docs} tells what there is, to everybody. */
@DemoTest
class ApiDocumentTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Caller caller;

    private JsonNode document;

    @BeforeEach
    void read() throws Exception {
        document = new JsonMapper()
                .readTree(mvc.get().uri("/v3/api-docs").exchange().getResponse().getContentAsByteArray());
    }

    @Test
    void hasTheOperationsAndNoPages() {
        assertThat(document.get("openapi").stringValue()).startsWith("3.");
        assertThat(document.get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/evaluations/preview", "/api/v1/communes/{code}/evaluations", "/api/v1/extractions");
        assertThat(document.at("/paths/~1api~1v1~1evaluations~1preview").propertyNames())
                .containsExactly("post");
        assertThat(document.at("/paths/~1api~1v1~1communes~1{code}~1evaluations/get/parameters"))
                .extracting(it -> it.get("name").stringValue())
                .containsExactly("code", "period", "Accept-Language");
    }

    @Test
    void asksForATokenEverywhere() {
        assertThat(document.at("/security/0").propertyNames()).containsExactly("token");
        assertThat(document.at("/components/securitySchemes/token/scheme").stringValue())
                .isEqualTo("bearer");
    }

    @Test
    void namesItsSchemas() {
        assertThat(document.at("/components/schemas").propertyNames())
                .containsExactlyInAnyOrder(
                        "PreviewRequest",
                        "Rule",
                        "Baseline",
                        "Figure",
                        "Evaluation",
                        "Pace",
                        "Forecast",
                        "Parts",
                        "TargetEvaluation",
                        "ExtractedTarget",
                        "Problem",
                        "WrongField");
        assertThat(reference("preview/post/requestBody/content/application~1json"))
                .isEqualTo("#/components/schemas/PreviewRequest");
        assertThat(reference("preview/post/responses/200/content/application~1json"))
                .isEqualTo("#/components/schemas/Evaluation");
        assertThat(reference("preview/post/responses/400/content/application~1problem+json"))
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void everyDecimalIsText() {
        for (String decimal : List.of("attained", "required", "requiredAtEnd", "gap", "ratio", "figure")) {
            assertThat(document.at("/components/schemas/Evaluation/properties/" + decimal + "/type"))
                    .as(decimal)
                    .extracting(JsonNode::stringValue)
                    .containsExactlyInAnyOrder("string", "null");
        }
        assertThat(document.at("/components/schemas/Evaluation/properties/state/type")
                        .stringValue())
                .isEqualTo("string");
        assertThat(document.at("/components/schemas/Rule/properties/low/type").stringValue())
                .isEqualTo("string");
        assertThat(document.at("/components/schemas/Rule/properties/deadline/type")
                        .stringValue())
                .isEqualTo("integer");
    }

    @Test
    void everyMemberOfAnAnswerIsInItsSchema() throws Exception {
        JsonNode answer = new JsonMapper()
                .readTree(caller.previews(PreviewTests.REQUEST).getResponse().getContentAsByteArray());
        assertThat(document.at("/components/schemas/Evaluation/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(answer.propertyNames());
        assertThat(document.at("/components/schemas/Evaluation/required"))
                .extracting(JsonNode::stringValue)
                .containsExactlyInAnyOrderElementsOf(answer.propertyNames());
    }

    /** Every word that the document lists is understood, and the refusal of another lists the same. */
    @Test
    void everyWordToChooseFromIsUnderstood() throws Exception {
        for (String field : List.of("measure", "comparator", "horizon", "direction", "change", "accumulation")) {
            List<String> words = new ArrayList<>();
            document.at("/components/schemas/Rule/properties/" + field + "/enum")
                    .forEach(word -> words.add(word.stringValue()));
            JsonNode problem = new JsonMapper()
                    .readTree(caller.previews("{\"rule\": {\"" + field + "\": \"?\"}}")
                            .getResponse()
                            .getContentAsByteArray());
            assertThat(problem.get("errors"))
                    .extracting(error -> error.get("field").stringValue() + " "
                            + error.get("detail").stringValue())
                    .contains("rule." + field + " must be one of " + String.join(", ", words));
        }
    }

    @Test
    void isReadWithoutSigningInAsYamlToo() {
        assertThat(mvc.get().uri("/v3/api-docs.yaml")).hasStatusOk();
    }

    private String reference(String path) {
        return document.at("/paths/~1api~1v1~1evaluations~1" + path + "/schema/$ref")
                .stringValue();
    }
}
