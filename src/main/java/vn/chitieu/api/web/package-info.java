/** The API's addresses, who may ask them, and how they fail. */
@NullMarked
package vn.chitieu.api.web;

import org.jspecify.annotations.NullMarked;
