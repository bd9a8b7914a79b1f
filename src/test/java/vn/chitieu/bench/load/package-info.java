/** Puts load on a portal and says what its pages and saves cost. See docs/performance.md. */
@NullMarked
package vn.chitieu.bench.load;

import org.jspecify.annotations.NullMarked;
