package vn.chitieu.api.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.api.Problem;
import vn.chitieu.api.WrongField;

/** Tells a failure as {@code application/problem+json} (RFC 9457), whatever the program said it accepts. */
@Component
@RequiredArgsConstructor
class ProblemWriter {

    private final JsonMapper json;

    void write(HttpServletResponse response, HttpStatus status, String detail) {
        write(response, status, detail, List.of());
    }

    /** @param errors the wrong fields, if it is about fields */
    void write(HttpServletResponse response, HttpStatus status, String detail, List<WrongField> errors) {
        write(response, status, Problem.of(status.getReasonPhrase(), status.value(), detail, errors));
    }

    void write(HttpServletResponse response, HttpStatus status, Problem problem) {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        try {
            response.getOutputStream().write(json.writeValueAsBytes(problem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
