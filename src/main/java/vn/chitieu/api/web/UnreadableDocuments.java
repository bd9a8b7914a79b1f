package vn.chitieu.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.chitieu.api.Problem;
import vn.chitieu.extraction.source.UnreadableDocument;

/** Tells why a document is not read: a word for the program, and a sentence for the person whose document it is. */
@Component
@RequiredArgsConstructor
class UnreadableDocuments {

    private final ProblemWriter problems;
    private final MessageSource messages;

    void tell(HttpServletRequest request, HttpServletResponse response, UnreadableDocument document) {
        HttpStatus status = switch (document.kind()) {
            case UNKNOWN_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        Locale locale = SpokenLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        problems.write(
                response,
                status,
                Problem.of(
                        status.getReasonPhrase(),
                        status.value(),
                        messages.getMessage(
                                document.kind().key(), document.arguments().toArray(), locale),
                        document.kind().written()));
    }
}
