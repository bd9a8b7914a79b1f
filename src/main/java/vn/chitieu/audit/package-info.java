/** The audit trail: who did what, in chains of hashes that show tampering, anchored outside the database, and checked. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.chitieu.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
