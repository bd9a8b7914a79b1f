/** Pages of reporting dates and of a round's way from open to closed. */
@NullMarked
package vn.chitieu.progress.web;

import org.jspecify.annotations.NullMarked;
