/** Pages of explanations, questions and evidence. */
@NullMarked
package vn.chitieu.explanation.web;

import org.jspecify.annotations.NullMarked;
