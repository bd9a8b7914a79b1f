/** The demonstration: five real resolutions with made-up figures, and accounts to try every role. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "measure",
            "period",
            "commune",
            "resolution",
            "target",
            "target :: rule",
            "progress",
            "evaluation",
            "crosscheck",
            "task",
            "pastterm",
            "account"
        })
@NullMarked
package vn.chitieu.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
