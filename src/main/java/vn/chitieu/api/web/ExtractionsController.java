package vn.chitieu.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import vn.chitieu.api.DocumentExtraction;
import vn.chitieu.api.ExtractedTargetAnswer;
import vn.chitieu.api.Problem;
import vn.chitieu.extraction.source.UnreadableDocument;
import vn.chitieu.web.ApiAddress;

@Tag(name = "extractions")
@RestController
@RequestMapping(path = ApiAddress.EXTRACTIONS, produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class ExtractionsController {

    private static final String FILE = "file";

    private final DocumentExtraction extraction;

    @Operation(
            operationId = "extractTargets",
            summary = "Reads the targets out of a document; nothing is stored.",
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "A document as a file, of at most 20 MB, or as plain text in UTF-8.",
                            content = {
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                        schemaProperties =
                                                @SchemaProperty(
                                                        name = FILE,
                                                        schema = @Schema(type = "string", format = "binary"))),
                                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string"))
                            }))
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "401",
            description = "No token, or one that is not valid.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "413",
            description = "The file is too large.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "415",
            description = "By its content the file is none of the kinds that are read.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "422",
            description = "The file cannot be read; its kind says why.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    @PostMapping(consumes = {MediaType.MULTIPART_FORM_DATA_VALUE, MediaType.TEXT_PLAIN_VALUE})
    List<ExtractedTargetAnswer> extract(
            @Parameter(hidden = true) @RequestPart(name = FILE, required = false) @Nullable MultipartFile file,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException, UnreadableDocument, MissingServletRequestPartException {
        if (file == null && isForm(request)) {
            throw new MissingServletRequestPartException(FILE);
        }
        try (InputStream content = file == null ? request.getInputStream() : file.getInputStream()) {
            return extraction.extract(content);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }
}
