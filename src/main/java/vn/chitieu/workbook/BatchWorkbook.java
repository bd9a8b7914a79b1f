package vn.chitieu.workbook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of a batch.
 *
 * @param number in its batch, from 1
 * @param commune as it says itself; null where it says none, or was not read yet
 * @param period likewise
 * @param found null before it is read, and some time after its figures were stored
 * @param saved number of figures stored; null before they are
 */
public record BatchWorkbook(
        int number,
        String file,
        String sha256,
        BatchState state,
        @Nullable String commune,
        @Nullable String period,
        @Nullable Found found,
        @Nullable Integer saved,
        @Nullable Instant doneAt) {}
