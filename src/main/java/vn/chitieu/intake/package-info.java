/** Targets read out of a document, looked through by a person before they enter a resolution. */
@ApplicationModule(
        allowedDependencies = {
            "measure",
            "period",
            "commune",
            "extraction",
            "extraction :: source",
            "resolution",
            "target",
            "target :: rule",
            "editing",
            "indicator",
            "task",
            "audit",
            "account",
            "web"
        })
@NullMarked
package vn.chitieu.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
