/** Loads the official lists that every installation starts with: places, organs, indicators. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.chitieu.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
