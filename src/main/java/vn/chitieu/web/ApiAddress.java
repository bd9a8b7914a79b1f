package vn.chitieu.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Addresses that programs ask for. Whatever goes wrong there is told as a problem, never as a page or a redirect. */
public final class ApiAddress {

    /** As a pattern of addresses. */
    public static final String ALL = "/api/**";

    /** Where documents are sent. */
    public static final String EXTRACTIONS = "/api/v1/extractions";

    private static final String PREFIX = "/api/";

    private ApiAddress() {}

    /** Whether a request asks for such an address, or failed there. */
    public static boolean isAskedBy(HttpServletRequest request) {
        String address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
        return address.startsWith(request.getContextPath() + PREFIX);
    }
}
