/** The reminder around the pages. */
@NullMarked
package vn.chitieu.reminder.web;

import org.jspecify.annotations.NullMarked;
