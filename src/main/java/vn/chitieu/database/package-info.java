/** The embedded PostgreSQL that runs beside the portal where no other database is configured. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.chitieu.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
