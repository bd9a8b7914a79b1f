package vn.chitieu.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The judgement of one target at the end of a period, as it is kept. */
@Schema(name = "TargetEvaluation", description = "The judgement of one target at the end of a period, as it is kept.")
public record StoredEvaluation(
        @Schema(description = "The target's code in its commune.", example = "VB-2.2-3a")
        String target,

        String name,

        @Schema(description = "Code of the target that this one is a part of.") @Nullable
        String parent,

        @Schema(example = "2026-Q3") String period,

        @JsonUnwrapped EvaluationAnswer evaluation) {}
