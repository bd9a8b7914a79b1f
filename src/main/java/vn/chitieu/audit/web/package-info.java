/** What the trail learns from a request. */
@NullMarked
package vn.chitieu.audit.web;

import org.jspecify.annotations.NullMarked;
