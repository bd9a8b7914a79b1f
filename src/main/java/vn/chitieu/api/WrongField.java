package vn.chitieu.api;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What is wrong with one field of a request.
 *
 * @param field its way through the document: {@code figures[2].denominator}
 * @param detail what to write instead
 */
@Schema(description = "What is wrong with one field of a request.")
public record WrongField(
        @Schema(description = "Its way through the document.", example = "figures[2].denominator")
        String field,

        @Schema(description = "What to write instead.") String detail) {}
