package vn.chitieu.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Failures that mean something to a person, wherever they arise; all others are bugs and get the page of 5xx. */
@ControllerAdvice
class FailureAdvice {

    @ExceptionHandler(OptimisticLockingFailureException.class)
    void somebodyElseWasQuicker(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }

    @ExceptionHandler
    void tooMany(TooManyAttempts attempts, HttpServletResponse response) throws IOException {
        attempts.answer(response);
    }
}
