/** Judging for other programs: over HTTP, in JSON, by token. */
@ApplicationModule(
        allowedDependencies = {
            "measure",
            "period",
            "commune",
            "target",
            "target :: rule",
            "judging",
            "progress",
            "evaluation",
            "account",
            "web"
        })
@NullMarked
package vn.chitieu.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
