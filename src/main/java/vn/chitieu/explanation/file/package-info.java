/** Files that are sent in: what they are by their content, and whether they are let in. */
@NullMarked
package vn.chitieu.explanation.file;

import org.jspecify.annotations.NullMarked;
