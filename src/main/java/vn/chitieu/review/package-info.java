/** The province looking through what its communes have handed in: what asks a question first. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "measure",
            "period",
            "commune",
            "indicator",
            "target",
            "target :: rule",
            "judging",
            "progress",
            "evaluation",
            "comparison",
            "audit",
            "account",
            "web"
        })
@NullMarked
package vn.chitieu.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
