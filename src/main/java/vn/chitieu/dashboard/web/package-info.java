/** Pages of a commune and of a target. */
@NullMarked
package vn.chitieu.dashboard.web;

import org.jspecify.annotations.NullMarked;
