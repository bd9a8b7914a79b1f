/** Judging: a target's rule and its figures in, a state with its numbers out. Plain Java, no clock of its own. */
@ApplicationModule(allowedDependencies = {"measure", "period", "target :: rule"})
@NullMarked
package vn.chitieu.judging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
