/** Reporting periods and terms: their grammar, their days, their order. Plain Java. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.chitieu.period;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
