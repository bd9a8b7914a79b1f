package vn.chitieu.web;

import org.jspecify.annotations.Nullable;

/**
 * What a page of error says beyond its wording.
 *
 * @param id stands in the log beside the cause; only where the portal is at fault
 * @param stale whether a form was refused because it was opened before the present sign-in
 * @param busy whether the database is there, and too many others are at work
 * @param attempt what can be tried once more; only while the database is away or others are at work
 */
public record ErrorPage(
        int status,
        @Nullable String id,
        boolean stale,
        boolean busy,
        @Nullable Attempt attempt) {}
