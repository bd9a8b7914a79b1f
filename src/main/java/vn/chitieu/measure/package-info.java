/** Numbers as people here write and compare them: units, percentages, Vietnamese notation. Plain Java. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.chitieu.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
