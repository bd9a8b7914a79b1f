/** What a password has to be like. Plain Java. */
@NullMarked
package vn.chitieu.account.password;

import org.jspecify.annotations.NullMarked;
