/** The way from the portal's front door to each person's first page. */
@NullMarked
package vn.chitieu.home.web;

import org.jspecify.annotations.NullMarked;
