/** What a commune reached in the term before, beside the targets of this one. */
@ApplicationModule(
        allowedDependencies = {"measure", "period", "commune", "target", "search", "audit", "account", "web"})
@NullMarked
package vn.chitieu.pastterm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
