package vn.chitieu.audit;

import org.jspecify.annotations.Nullable;

/** Where the present request comes from; the trail itself knows nothing of requests. */
public interface RequestOrigin {

    /** The address of the other side; null where nothing was requested, such as at the start of the portal. */
    @Nullable
    String address();
}
