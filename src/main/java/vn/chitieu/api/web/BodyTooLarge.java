package vn.chitieu.api.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A request brought more than anybody has to say about one rule. */
@ResponseStatus(HttpStatus.CONTENT_TOO_LARGE)
final class BodyTooLarge extends RuntimeException {}
