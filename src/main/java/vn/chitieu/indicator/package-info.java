/** Indicators that communes share, so that they can be compared. */
@ApplicationModule(allowedDependencies = {"audit", "account", "web"})
@NullMarked
package vn.chitieu.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
