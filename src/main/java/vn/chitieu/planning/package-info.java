/** Plans for one year that a province hands down to many communes at once. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "measure",
            "period",
            "commune",
            "target",
            "judging",
            "progress",
            "evaluation",
            "editing",
            "workbook",
            "account",
            "web"
        })
@NullMarked
package vn.chitieu.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
