/** The page on which a province sets its bands. */
@NullMarked
package vn.chitieu.evaluation.web;

import org.jspecify.annotations.NullMarked;
