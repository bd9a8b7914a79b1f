package vn.chitieu.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the address names is not there, or not for this person to know of: the page of status 404. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotFound extends RuntimeException {

    /** @param what for the log, "commune 28651"; never shown */
    public NotFound(String what) {
        super(what);
    }
}
