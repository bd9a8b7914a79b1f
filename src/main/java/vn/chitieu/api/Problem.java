package vn.chitieu.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a request was refused, as RFC 9457 writes it. */
@Schema(name = "Problem", description = "Why a request was refused (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(example = "about:blank") String type,
        @Schema(example = "Bad Request") String title,
        @Schema(example = "400") int status,
        @Schema(example = "2 fields are wrong.") String detail,

        @Schema(
                description = "Why a document is not read, if it is about a document.",
                allowableValues = {
                    "empty",
                    "unknown-type",
                    "encrypted",
                    "damaged",
                    "zip-bomb",
                    "too-large",
                    "too-much-text",
                    "too-many-pages",
                    "too-many-rows",
                    "scan",
                    "not-utf8"
                })
        @Nullable
        String kind,

        @Schema(description = "All wrong fields, if it is about fields.") @Nullable
        List<WrongField> errors) {

    /** @param errors left out where there are none */
    public static Problem of(String title, int status, String detail, List<WrongField> errors) {
        return new Problem("about:blank", title, status, detail, null, errors.isEmpty() ? null : errors);
    }

    /** About a document that is not read. */
    public static Problem of(String title, int status, String detail, String kind) {
        return new Problem("about:blank", title, status, detail, kind, null);
    }
}
