package vn.chitieu.evaluation;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;

/** How {@link JudgedInputs} are written down: short JSON, its decimals as strings that keep every digit. */
final class InputsText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .withConfigOverride(
                    BigDecimal.class,
                    override -> override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .addMixIn(Measure.class, ByKind.class)
            .addMixIn(Criterion.class, ByKind.class)
            .addMixIn(Horizon.class, ByKind.class)
            .build();

    /** The kinds of a rule's questions are told apart by their names, which a test holds fast. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface ByKind {}

    private InputsText() {}

    static String write(JudgedInputs inputs) {
        return JSON.writeValueAsString(inputs);
    }

    static JudgedInputs read(String text) {
        return JSON.readValue(text, JudgedInputs.class);
    }
}
