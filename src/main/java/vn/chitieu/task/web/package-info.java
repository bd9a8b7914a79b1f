/** Pages on which tasks are read, kept and reported on. */
@NullMarked
package vn.chitieu.task.web;

import org.jspecify.annotations.NullMarked;
