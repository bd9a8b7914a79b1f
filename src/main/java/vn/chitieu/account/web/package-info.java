/** Pages of signing in and of the administrators. */
@NullMarked
package vn.chitieu.account.web;

import org.jspecify.annotations.NullMarked;
