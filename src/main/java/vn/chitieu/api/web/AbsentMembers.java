package vn.chitieu.api.web;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import vn.chitieu.api.EvaluationAnswer;
import vn.chitieu.api.ExtractedTargetAnswer;
import vn.chitieu.api.StoredEvaluation;

/** Says in the document which members of an answer may be null: those that the code calls so. All are always there. */
@Component
class AbsentMembers implements OpenApiCustomizer {

    private static final Map<String, List<Class<? extends Record>>> ANSWERS = Map.of(
            "Evaluation", List.of(EvaluationAnswer.class),
            "ExtractedTarget", List.of(ExtractedTargetAnswer.class),
            "TargetEvaluation", List.of(StoredEvaluation.class, EvaluationAnswer.class),
            "Pace", List.of(EvaluationAnswer.Pace.class),
            "Forecast", List.of(EvaluationAnswer.ForecastAnswer.class),
            "Parts", List.of(EvaluationAnswer.Parts.class));

    @Override
    public void customise(OpenAPI document) {
        ANSWERS.forEach((name, records) -> {
            Schema<?> schema =
                    requireNonNull(document.getComponents().getSchemas().get(name), name);
            schema.setRequired(List.copyOf(schema.getProperties().keySet()));
            for (Class<? extends Record> type : records) {
                for (RecordComponent member : type.getRecordComponents()) {
                    if (member.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        schema.getProperties().computeIfPresent(member.getName(), (key, its) -> orNull(its));
                    }
                }
            }
        });
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new Schema<>().anyOf(List.of(schema, new Schema<>().types(Set.of("null"))));
        }
        Set<String> types = new LinkedHashSet<>(schema.getTypes());
        types.add("null");
        schema.setTypes(types);
        return schema;
    }
}
