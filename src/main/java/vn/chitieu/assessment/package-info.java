/** The standing committee's signed word on a target, beside what the portal has worked out. */
@ApplicationModule(allowedDependencies = {"period", "commune", "target", "judging", "evaluation", "audit", "account"})
@NullMarked
package vn.chitieu.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
