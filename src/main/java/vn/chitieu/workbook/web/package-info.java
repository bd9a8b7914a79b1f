/** Pages of the workbook and of the form on paper. */
@NullMarked
package vn.chitieu.workbook.web;

import org.jspecify.annotations.NullMarked;
