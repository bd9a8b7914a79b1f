/** The second factor's parts: codes of an app, recovery codes, the encryption of secrets, the picture that an app reads. */
@NullMarked
package vn.chitieu.account.factor;

import org.jspecify.annotations.NullMarked;
