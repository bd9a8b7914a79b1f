/** Finding targets, documents, units, tasks and directions by words, with or without accents. */
@ApplicationModule(allowedDependencies = {"account", "web"})
@NullMarked
package vn.chitieu.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
