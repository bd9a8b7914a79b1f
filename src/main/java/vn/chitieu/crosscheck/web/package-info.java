/** The page on which a commune keeps its cross-checks. */
@NullMarked
package vn.chitieu.crosscheck.web;

import org.jspecify.annotations.NullMarked;
