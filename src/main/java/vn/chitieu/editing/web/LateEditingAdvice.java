package vn.chitieu.editing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import vn.chitieu.editing.ChangedMeanwhile;
import vn.chitieu.editing.NotReplaceable;

/** Somebody else saved in the very moment between a form's check and its saving. */
@ControllerAdvice
class LateEditingAdvice {

    @ExceptionHandler({ChangedMeanwhile.class, NotReplaceable.class})
    void somebodyElseWasQuicker(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }
}
