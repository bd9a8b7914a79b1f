/** Makes data as large as the country to measure the portal with; see decision 0072. No part of what users install. */
@NullMarked
package vn.chitieu.bench;

import org.jspecify.annotations.NullMarked;
