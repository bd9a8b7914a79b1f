/** The shell around every page: who may come in, language, numbers and dates, errors, layout. Knows no feature. */
@ApplicationModule(allowedDependencies = {"measure", "period"})
@NullMarked
package vn.chitieu.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
