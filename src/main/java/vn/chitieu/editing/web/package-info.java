/** Forms for documents, targets, units and populations. */
@NullMarked
package vn.chitieu.editing.web;

import org.jspecify.annotations.NullMarked;
