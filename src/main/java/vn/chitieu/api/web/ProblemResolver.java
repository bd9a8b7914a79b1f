package vn.chitieu.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import vn.chitieu.api.WrongField;
import vn.chitieu.api.WrongRequest;
import vn.chitieu.extraction.source.DocumentReader;
import vn.chitieu.extraction.source.UnreadableDocument;
import vn.chitieu.web.ApiAddress;

/**
 * Tells what went wrong under the API's addresses as a problem. What nobody expected is left to the page of errors, which
 * notes it with an id and tells programs a problem too; who may come in is left to the filters.
 */
@Component
@RequiredArgsConstructor
class ProblemResolver implements HandlerExceptionResolver, Ordered {

    private static final ModelAndView TOLD = new ModelAndView();
    private static final String NOTHING_THERE = "There is nothing at this address.";

    private final ProblemWriter problems;
    private final UnreadableDocuments unreadable;

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!ApiAddress.isAskedBy(request) || response.isCommitted()) {
            return null;
        }
        // Where no handler knows the address, that of files has answered
        if (handler instanceof ResourceHttpRequestHandler) {
            problems.write(response, HttpStatus.NOT_FOUND, NOTHING_THERE);
            return TOLD;
        }
        return switch (failure) {
            case WrongRequest wrong -> tell(response, HttpStatus.BAD_REQUEST, wrong.getMessage(), wrong.fields());
            case MissingServletRequestParameterException missing ->
                tell(
                        response,
                        HttpStatus.BAD_REQUEST,
                        "A parameter is missing.",
                        List.of(new WrongField(missing.getParameterName(), "is missing")));
            case UnreadableDocument document -> {
                unreadable.tell(request, response, document);
                yield TOLD;
            }
            case MaxUploadSizeExceededException tooLarge -> {
                unreadable.tell(request, response, DocumentReader.tooLarge());
                yield TOLD;
            }
            case MultipartException broken ->
                tell(response, HttpStatus.BAD_REQUEST, "The form cannot be taken apart.", List.of());
            case ErrorResponse known -> known(response, known);
            default -> marked(response, failure);
        };
    }

    private @Nullable ModelAndView known(HttpServletResponse response, ErrorResponse failure) {
        HttpStatusCode code = failure.getStatusCode();
        HttpStatus status = HttpStatus.resolve(code.value());
        if (status == null || code.is5xxServerError()) {
            return null;
        }
        failure.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        return tell(response, status, failure.getBody().getDetail(), List.of());
    }

    /** A failure of the portal's own that names its status; its words are for the log. */
    private @Nullable ModelAndView marked(HttpServletResponse response, Exception failure) {
        ResponseStatus mark = AnnotatedElementUtils.findMergedAnnotation(failure.getClass(), ResponseStatus.class);
        return mark == null ? null : tell(response, mark.code(), null, List.of());
    }

    private ModelAndView tell(
            HttpServletResponse response, HttpStatus status, @Nullable String detail, List<WrongField> fields) {
        String usual = status == HttpStatus.NOT_FOUND ? NOTHING_THERE : status.getReasonPhrase() + ".";
        problems.write(response, status, Objects.requireNonNullElse(detail, usual), fields);
        return TOLD;
    }
}
