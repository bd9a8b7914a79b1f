/** Pages of the entry grid. */
@NullMarked
package vn.chitieu.entry.web;

import org.jspecify.annotations.NullMarked;
