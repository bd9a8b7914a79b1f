/** What has to hold between the figures of one commune and one period: parts no more than their whole. */
@ApplicationModule(allowedDependencies = {"measure", "period", "commune", "judging", "audit", "account", "web"})
@NullMarked
package vn.chitieu.crosscheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
