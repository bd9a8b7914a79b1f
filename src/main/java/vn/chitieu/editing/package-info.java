/** Setting up documents, targets and what they are judged by, with everything that was there before kept. */
@ApplicationModule(
        allowedDependencies = {
            "measure",
            "period",
            "commune",
            "database",
            "indicator",
            "extraction",
            "resolution",
            "target",
            "target :: rule",
            "judging",
            "progress",
            "evaluation",
            "audit",
            "account",
            "web"
        })
@NullMarked
package vn.chitieu.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
