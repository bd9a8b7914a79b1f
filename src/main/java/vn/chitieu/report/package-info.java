/** Reports on a commune's targets, written from its figures: as a page, and as files for Word, Excel, print and other programs. */
@ApplicationModule(
        allowedDependencies = {
            "measure",
            "period",
            "commune",
            "target",
            "target :: rule",
            "judging",
            "progress",
            "evaluation",
            "assessment",
            "direction",
            "explanation",
            "dashboard",
            "audit",
            "account",
            "web"
        })
@NullMarked
package vn.chitieu.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
