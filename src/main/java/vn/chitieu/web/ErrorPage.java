package vn.chitieu.web;

import org.jspecify.annotations.Nullable;

/**
 * What a page of error says beyond its wording.
 *
 * @param id stands in the log beside the cause; only where the portal is at fault
 * @param stale whether a form was refused because it was opened before the present sign-in
 */
record ErrorPage(int status, @Nullable String id, boolean stale) {}
