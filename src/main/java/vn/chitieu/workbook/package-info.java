/** A round's figures in a workbook, out and in again, and on paper; many communes' at once. */
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
            "entry",
            "crosscheck",
            "audit",
            "account",
            "web"
        })
@NullMarked
package vn.chitieu.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
