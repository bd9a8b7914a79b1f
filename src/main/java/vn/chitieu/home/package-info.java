/** Where a person arrives, and what the masthead offers them. */
@ApplicationModule(allowedDependencies = {"account", "web"})
@NullMarked
package vn.chitieu.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
