/** Documents as files: what kind a file is by its content, and its text line by line. */
@NamedInterface("source")
@NullMarked
package vn.chitieu.extraction.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
