/** The page on which targets are shared out among the members of the standing committee. */
@NullMarked
package vn.chitieu.charge.web;

import org.jspecify.annotations.NullMarked;
