package vn.chitieu.editing;

import org.jspecify.annotations.Nullable;

/** Somebody else has saved the thing since its form was opened. */
public class ChangedMeanwhile extends RuntimeException {

    ChangedMeanwhile(String what) {
        super(what + " was changed meanwhile");
    }

    static void refuse(String what, int opened, @Nullable Integer stored) {
        if (stored == null || stored != opened) {
            throw new ChangedMeanwhile(what);
        }
    }
}
