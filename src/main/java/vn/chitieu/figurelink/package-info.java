/** Figures asked for by a link that is good once, of somebody without an account. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "measure",
            "period",
            "commune",
            "target",
            "judging",
            "progress",
            "entry",
            "audit",
            "account",
            "web"
        })
@NullMarked
package vn.chitieu.figurelink;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
