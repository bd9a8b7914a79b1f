/** The page of searches. */
@NullMarked
package vn.chitieu.search.web;

import org.jspecify.annotations.NullMarked;
