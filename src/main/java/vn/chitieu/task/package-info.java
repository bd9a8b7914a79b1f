/** Tasks beside targets: schemes, key works, breakthroughs; who does what by when, and how far it is. */
@ApplicationModule(
        allowedDependencies = {"measure", "period", "commune", "resolution", "target", "audit", "account", "web"})
@NullMarked
package vn.chitieu.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
