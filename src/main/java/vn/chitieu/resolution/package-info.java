/** Documents that set targets for a commune's term. */
@ApplicationModule(allowedDependencies = {"commune", "period"})
@NullMarked
package vn.chitieu.resolution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
