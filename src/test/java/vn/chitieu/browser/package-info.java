/** What a person does in a real browser. Runs with {@code -Pbrowser}. */
package vn.chitieu.browser;
