/** The rules figures are held against: what is measured, what it must keep, when it is judged. Plain Java. */
@NamedInterface("rule")
@NullMarked
package vn.chitieu.target.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
