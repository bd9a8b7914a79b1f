package vn.chitieu.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.api.EvaluationAnswer;
import vn.chitieu.api.PreviewJudging;
import vn.chitieu.api.PreviewRequest;
import vn.chitieu.api.Problem;
import vn.chitieu.api.StoredEvaluation;
import vn.chitieu.api.StoredEvaluations;
import vn.chitieu.progress.KnownRounds;
import vn.chitieu.progress.Round;

@Tag(name = "evaluations")
@ApiResponse(
        responseCode = "401",
        description = "No token, or one that is not valid.",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        schema = @Schema(implementation = Problem.class)))
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class EvaluationsController {

    private static final int LARGEST_BODY = 64 * 1024;
    private static final String LANGUAGES = "English is spoken if it is preferred, Vietnamese otherwise.";

    private final PreviewJudging previews;
    private final ReadableCommunes communes;
    private final KnownRounds rounds;
    private final StoredEvaluations stored;

    @Operation(
            operationId = "previewEvaluation",
            summary = "Judges a rule with its figures; nothing is stored.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = PreviewRequest.class))))
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "400",
            description = "Not understood; every wrong field is named.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    @PostMapping(path = "/evaluations/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<EvaluationAnswer> preview(
            @Parameter(hidden = true) InputStream body,
            @Parameter(description = LANGUAGES)
                    @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable
                    String languages)
            throws IOException {
        byte[] document = body.readNBytes(LARGEST_BODY + 1);
        if (document.length > LARGEST_BODY) {
            throw new BodyTooLarge();
        }
        Locale locale = SpokenLanguage.of(languages);
        return in(locale, previews.judge(document, locale));
    }

    @Operation(
            operationId = "listEvaluations",
            summary = "The stored evaluations of a commune's targets at the end of a period, parts included.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "403",
            description = "The token does not open this commune.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "404",
            description = "No such commune, or it has no such period.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    @GetMapping("/communes/{code}/evaluations")
    ResponseEntity<List<StoredEvaluation>> evaluations(
            @Parameter(description = "Code of the commune: 28651.") @PathVariable String code,
            @Parameter(description = "A period the commune has reported for.", example = "2026-Q3") @RequestParam
                    String period,
            @Parameter(hidden = true) CurrentUser user,
            @Parameter(description = LANGUAGES)
                    @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable
                    String languages) {
        communes.get(code, user);
        Round round = rounds.get(code, period);
        Locale locale = SpokenLanguage.of(languages);
        return in(locale, stored.at(code, round.period(), locale));
    }

    private static <T> ResponseEntity<T> in(Locale locale, T answer) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .body(answer);
    }
}
