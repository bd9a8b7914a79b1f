/** Communes side by side: how their targets stand, and one indicator across them, like with like. */
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
            "audit",
            "account",
            "web"
        })
@NullMarked
package vn.chitieu.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
