/** Judging what was reported, keeping the result, and saying it in a sentence. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "measure",
            "period",
            "commune",
            "target",
            "target :: rule",
            "judging",
            "progress",
            "account",
            "web"
        })
@NullMarked
package vn.chitieu.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
