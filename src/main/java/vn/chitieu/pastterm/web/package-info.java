/** Pages on which results of the past term are read and kept. */
@NullMarked
package vn.chitieu.pastterm.web;

import org.jspecify.annotations.NullMarked;
