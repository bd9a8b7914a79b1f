/** Provinces, communes, and the units of a commune that answer for targets. */
@ApplicationModule(allowedDependencies = {"audit"})
@NullMarked
package vn.chitieu.commune;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
