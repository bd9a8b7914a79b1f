/** Targets set by resolutions, and the rules that figures are held against. */
@ApplicationModule(allowedDependencies = {"measure", "period", "commune", "indicator", "resolution"})
@NullMarked
package vn.chitieu.target;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
