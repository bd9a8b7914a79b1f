/** Pages that put communes side by side. */
@NullMarked
package vn.chitieu.comparison.web;

import org.jspecify.annotations.NullMarked;
