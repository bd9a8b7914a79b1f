/** Where a person arrives, what the masthead offers them, and whom to ask. */
@ApplicationModule(allowedDependencies = {"audit", "account", "web"})
@NullMarked
package vn.chitieu.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
