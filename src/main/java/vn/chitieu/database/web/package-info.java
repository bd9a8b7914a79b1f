/** Which pages are read from the standby, and whose are not. */
@NullMarked
package vn.chitieu.database.web;

import org.jspecify.annotations.NullMarked;
