package vn.chitieu.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else was quicker, or the thing has moved on since the page was read: the page of status 409. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class Conflict extends RuntimeException {

    /** @param what for the log; never shown */
    public Conflict(String what) {
        super(what);
    }

    /** @param what for the log; never shown */
    public Conflict(String what, Throwable cause) {
        super(what, cause);
    }
}
