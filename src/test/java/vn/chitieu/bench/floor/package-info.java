/** The portal with floors beside its pages: what a page's template and its SQL cost alone. See docs/performance.md. */
@NullMarked
package vn.chitieu.bench.floor;

import org.jspecify.annotations.NullMarked;
