/** What a commune's figures mean: its page, and a page for each target. */
@ApplicationModule(
        allowedDependencies = {
            "measure",
            "period",
            "commune",
            "database",
            "indicator",
            "resolution",
            "target",
            "target :: rule",
            "judging",
            "progress",
            "evaluation",
            "assessment",
            "direction",
            "explanation",
            "task",
            "pastterm",
            "account",
            "web"
        })
@NullMarked
package vn.chitieu.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
