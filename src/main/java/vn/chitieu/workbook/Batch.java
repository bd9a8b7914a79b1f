package vn.chitieu.workbook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Workbooks that a province handed in together.
 *
 * @param by who did
 * @param storing whether what is clean is to be stored
 * @param storingBy who asked for that last; null where nobody has
 * @param asked that person's name
 * @param files how many
 * @param waiting how many of them are still to be read
 * @param clean how many can be stored
 * @param stored how many were
 */
public record Batch(
        long id,
        String province,
        String by,
        Instant at,
        boolean storing,
        @Nullable Long storingBy,
        @Nullable String asked,
        int files,
        int waiting,
        int clean,
        int stored) {

    /** Whether somebody still has to work at it. */
    public boolean isInWork() {
        return waiting > 0 || isToBeStored();
    }

    /** Whether storing ended before its end, since who asked for it may not store here any more. */
    public boolean isStopped() {
        return !storing && storingBy != null && clean > 0;
    }

    boolean isToBeStored() {
        return storing && storingBy != null && clean > 0;
    }
}
