package vn.chitieu.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Too many attempts in a short time were wrong: status 429, and when to try again. */
public final class TooManyAttempts extends RuntimeException {

    private final long seconds;

    TooManyAttempts(long seconds) {
        super("Too many attempts; " + seconds + " seconds to wait");
        this.seconds = seconds;
    }

    void answer(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
