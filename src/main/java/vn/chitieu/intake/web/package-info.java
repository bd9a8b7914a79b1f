/** Pages on which a document is sent in and the targets read from it are looked through. */
@NullMarked
package vn.chitieu.intake.web;

import org.jspecify.annotations.NullMarked;
