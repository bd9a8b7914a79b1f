/** Why a target is behind or a figure is missing, what the standing committee asks about it, and the evidence for both. */
@ApplicationModule(
        allowedDependencies = {
            "period",
            "commune",
            "target",
            "judging",
            "progress",
            "evaluation",
            "extraction",
            "quotecheck",
            "audit",
            "account",
            "web"
        })
@NullMarked
package vn.chitieu.explanation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
