/** The embedded PostgreSQL where no other is configured, and whose rows a piece of work reaches. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.chitieu.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
