/** Pages of reports, and the files they are fetched as. */
@NullMarked
package vn.chitieu.report.web;

import org.jspecify.annotations.NullMarked;
