/** Targets read out of a document's own sentences, each with the words that led to it. Nothing here is stored. */
@ApplicationModule(allowedDependencies = {"measure", "web", "account"})
@NullMarked
package vn.chitieu.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
