/** The office's pages of links, and the page that a link opens. */
@NullMarked
package vn.chitieu.figurelink.web;

import org.jspecify.annotations.NullMarked;
