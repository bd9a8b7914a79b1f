/** Pages of what the standing committee concluded. */
@NullMarked
package vn.chitieu.direction.web;

import org.jspecify.annotations.NullMarked;
