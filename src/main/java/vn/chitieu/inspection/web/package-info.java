/** The page of the audit trail. */
@NullMarked
package vn.chitieu.inspection.web;

import org.jspecify.annotations.NullMarked;
