/** The portal's start and nothing else. */
@NullMarked
package vn.chitieu;

import org.jspecify.annotations.NullMarked;
