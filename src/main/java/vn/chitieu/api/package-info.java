/** Judging, and reading documents, for other programs: over HTTP, in JSON, by token. */
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
            "extraction",
            "extraction :: source",
            "account",
            "web"
        })
@NullMarked
package vn.chitieu.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
