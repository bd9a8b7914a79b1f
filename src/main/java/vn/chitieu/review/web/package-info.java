/** Pages on which a province looks through what was handed in. */
@NullMarked
package vn.chitieu.review.web;

import org.jspecify.annotations.NullMarked;
