/** Figures and thresholds quoted in a text, compared with those of the commune's targets. Nothing here is stored. */
@ApplicationModule(
        allowedDependencies = {
            "measure",
            "period",
            "commune",
            "indicator",
            "target",
            "target :: rule",
            "judging",
            "progress",
            "evaluation",
            "extraction",
            "extraction :: source",
            "account",
            "web"
        })
@NullMarked
package vn.chitieu.quotecheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
