/** Reminding people of the figures that are due: on their pages, and once by e-mail on each of some days. */
@ApplicationModule(allowedDependencies = {"database", "period", "commune", "progress", "entry", "account", "web"})
@NullMarked
package vn.chitieu.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
