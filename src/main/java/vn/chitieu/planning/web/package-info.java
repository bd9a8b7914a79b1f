/** The page on which a province hands plans down. */
@NullMarked
package vn.chitieu.planning.web;

import org.jspecify.annotations.NullMarked;
