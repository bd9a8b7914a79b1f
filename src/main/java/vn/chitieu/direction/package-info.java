/** What the standing committee concludes: things to be done, by whom and by when, tracked until they are done. */
@ApplicationModule(allowedDependencies = {"period", "commune", "target", "progress", "audit", "account", "web"})
@NullMarked
package vn.chitieu.direction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
