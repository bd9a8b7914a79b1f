/** The embedded PostgreSQL where no other is configured, whose rows a piece of work reaches, and what is read on a standby. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.chitieu.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
