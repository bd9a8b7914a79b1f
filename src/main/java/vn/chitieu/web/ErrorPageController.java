package vn.chitieu.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Every failed request ends here: a page for people, problem+json for programs, never an exception's own words. */
@Controller
class ErrorPageController implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPageController.class);

    private final SecureRandom random = new SecureRandom();

    /** A view's name, or the problem itself for a program that did not say what it accepts. */
    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    Object page(HttpServletRequest request, Model model) {
        if (ApiAddress.isAskedBy(request)) {
            return problem(request);
        }
        HttpStatus status = status(request);
        boolean stale = request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
        boolean away = isDatabaseAway(request);
        Attempt attempt = away
                ? Attempt.of(request, String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)))
                : null;
        model.addAttribute(
                "page", new ErrorPage(status.value(), idIfOurs(request, status), stale, isBusy(request), attempt));
        return switch (status) {
            case FORBIDDEN, NOT_FOUND, CONFLICT, CONTENT_TOO_LARGE, TOO_MANY_REQUESTS -> "error/" + status.value();
            default -> away ? "error/503" : status.is5xxServerError() ? "error/5xx" : "error/4xx";
        };
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        HttpStatus status = status(request);
        ProblemDetail problem = ProblemDetail.forStatus(status);
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
            problem.setInstance(UriComponentsBuilder.fromPath(failed).build().toUri());
        }
        String id = idIfOurs(request, status);
        if (id != null) {
            problem.setProperty("id", id);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Whoever asks for this address itself, and not by a failure, finds nothing. */
    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? statusOf(code)
                : HttpStatus.NOT_FOUND;
    }

    private static HttpStatus statusOf(int code) {
        HttpStatus status = HttpStatus.resolve(code);
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private @Nullable String idIfOurs(HttpServletRequest request, HttpStatus status) {
        if (!status.is5xxServerError()) {
            return null;
        }
        String id = HexFormat.of().toHexDigits(random.nextInt());
        String method = LogText.of(request.getMethod());
        String address = LogText.of(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (DatabaseAway.isCauseOf(failure)) {
            // Hundreds of these come at once, and where they arose says nothing
            log.warn("Error {} at {} {}: the database is away or busy: {}", id, method, address, rootOf(failure));
        } else {
            log.error("Error {} at {} {}", id, method, address, failure);
        }
        return id;
    }

    private static boolean isDatabaseAway(HttpServletRequest request) {
        return DatabaseAway.isCauseOf((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    }

    private static boolean isBusy(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && NestedExceptionUtils.getMostSpecificCause(failure) instanceof Admission.Overload;
    }

    private static String rootOf(@Nullable Throwable failure) {
        Throwable root = NestedExceptionUtils.getRootCause(failure);
        return LogText.of(root == null ? failure : root);
    }
}
