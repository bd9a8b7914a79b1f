/** Recording what communes report: rounds, figures and every version of them. */
@ApplicationModule(
        allowedDependencies = {"measure", "period", "commune", "target", "target :: rule", "judging", "audit", "account"
        })
@NullMarked
package vn.chitieu.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
