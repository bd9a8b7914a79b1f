/** Accounts, what each may do and where, and signing in. */
@ApplicationModule(allowedDependencies = {"database", "web", "commune"})
@NullMarked
package vn.chitieu.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
