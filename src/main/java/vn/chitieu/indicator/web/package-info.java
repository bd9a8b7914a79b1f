/** The catalogue of indicators, for who administers the installation. */
@NullMarked
package vn.chitieu.indicator.web;

import org.jspecify.annotations.NullMarked;
