/** Reading the audit trail: a page and a file for inspectors and administrators. */
@ApplicationModule(allowedDependencies = {"audit", "account", "web"})
@NullMarked
package vn.chitieu.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
