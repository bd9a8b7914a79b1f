package vn.chitieu.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom to ask when nothing else helps; told to pages that come before signing in, which know no module that knows it. */
public interface HelpDesk {

    /** The installation's own, once somebody has written it down. */
    Optional<Office> ofInstallation();

    /**
     * An office that can be asked.
     *
     * @param hours when, in its own words
     */
    record Office(
            String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String hours) {}
}
