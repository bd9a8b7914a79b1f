/** Meetings of the standing committee about its targets: prepared, shown one target a screen, concluded, and their minutes. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "period",
            "commune",
            "target",
            "judging",
            "progress",
            "explanation",
            "direction",
            "dashboard",
            "report",
            "audit",
            "account",
            "web"
        })
@NullMarked
package vn.chitieu.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
