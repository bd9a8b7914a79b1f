/** The grid in which a commune's figures of one period are typed. */
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
            "evaluation",
            "explanation",
            "crosscheck",
            "account",
            "web"
        })
@NullMarked
package vn.chitieu.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
