package vn.chitieu.api;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extraction.ExtractedTarget;

/** A target read out of a document, as the API and the command line tell it: always the same members, in this order. */
@Schema(
        name = "ExtractedTarget",
        description = "A target read out of a document. Decimals are JSON strings, with the digits that are printed.")
@JsonPropertyOrder({
    "name",
    "measure",
    "comparator",
    "low",
    "high",
    "unit",
    "horizon",
    "deadline",
    "lead",
    "supporting",
    "quote",
    "line",
    "confidence"
})
public record ExtractedTargetAnswer(
        @Schema(description = "What is measured, in the document's words.")
        String name,

        @Schema(description = "What is compared, as in a rule.", example = "value")
        String measure,

        @Schema(description = "As in a rule.", example = ">=")
        String comparator,

        @Schema(description = "The bound, or the lower end of a band.", example = "8.0") @Nullable
        String low,

        @Schema(description = "The upper end of a band.", example = "9.0") @Nullable
        String high,

        @Schema(description = "The words after the number.", example = "%") @Nullable
        String unit,

        @Schema(description = "As in a rule.", example = "by-year")
        String horizon,

        @Schema(description = "The year that the text names.", example = "2030") @Nullable
        Integer deadline,

        @Schema(description = "The unit that is made answerable.") @Nullable
        String lead,

        @Schema(description = "Units that help.") List<String> supporting,

        @Schema(description = "The sentence it was read from.")
        String quote,

        @Schema(description = "Of the document, where the quote begins, from 1.", example = "12")
        int line,

        @Schema(description = "From 0, a guess, to 1, said in so many words.", example = "0.95")
        String confidence) {

    public static ExtractedTargetAnswer of(ExtractedTarget target) {
        return new ExtractedTargetAnswer(
                target.name(),
                target.measure(),
                target.comparator(),
                plain(target.low()),
                plain(target.high()),
                target.unit(),
                target.horizon(),
                target.deadline(),
                target.lead(),
                target.supporting(),
                target.quote(),
                target.line(),
                target.confidence().toPlainString());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
