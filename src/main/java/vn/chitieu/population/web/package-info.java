/** Pages of the lists, and the page on which their members are ticked. */
@NullMarked
package vn.chitieu.population.web;

import org.jspecify.annotations.NullMarked;
