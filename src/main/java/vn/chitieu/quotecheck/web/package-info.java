/** The page on which a report's numbers are compared with the portal's. */
@NullMarked
package vn.chitieu.quotecheck.web;

import org.jspecify.annotations.NullMarked;
