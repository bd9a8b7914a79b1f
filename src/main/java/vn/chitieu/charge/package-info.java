/** Which member of the standing committee looks after which target. */
@ApplicationModule(allowedDependencies = {"commune", "period", "target", "audit", "account", "web"})
@NullMarked
package vn.chitieu.charge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
