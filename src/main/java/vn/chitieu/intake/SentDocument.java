package vn.chitieu.intake;

import org.jspecify.annotations.Nullable;

/**
 * Where a text came from.
 *
 * @param fileName null where it was pasted
 * @param sha256 of the file, or of the pasted text in UTF-8
 */
public record SentDocument(@Nullable String fileName, String sha256) {}
