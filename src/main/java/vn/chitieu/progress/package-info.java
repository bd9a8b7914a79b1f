/** Recording what communes report: rounds, figures and every version of them. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "measure",
            "period",
            "commune",
            "target",
            "target :: rule",
            "judging",
            "audit",
            "account",
            "web"
        })
@NullMarked
package vn.chitieu.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
