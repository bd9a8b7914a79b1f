package vn.chitieu.audit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.chitieu.audit.RequestOrigin;

/** Behind a proxy the address is the one that the proxy was told, as the server is configured. */
@Component
class ServletOrigin implements RequestOrigin {

    @Override
    public @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }
}
