package vn.chitieu.workbook;

import java.time.Instant;

/**
 * Workbooks that a province handed in together.
 *
 * @param by who did
 * @param storing whether what is clean is to be stored
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
        int files,
        int waiting,
        int clean,
        int stored) {

    /** Whether somebody still has to work at it. */
    public boolean isInWork() {
        return waiting > 0 || storing && clean > 0;
    }
}
