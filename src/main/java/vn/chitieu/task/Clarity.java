package vn.chitieu.task;

import java.util.EnumSet;
import java.util.Set;

/** The six things that have to be clear about a task ("06 rõ"), in the order in which documents name them. */
public enum Clarity {
    /** Rõ việc. */
    WORK,
    /** Rõ cơ quan, đơn vị chủ trì, phối hợp: somebody leads. */
    UNITS,
    /** Rõ biện pháp, nguồn lực thực hiện. */
    MEANS,
    /** Rõ thời gian: a day by which it is done. */
    TIME,
    /** Rõ thẩm quyền, trách nhiệm. */
    AUTHORITY,
    /** Rõ sản phẩm. */
    PRODUCT;

    /** What is not clear about a task yet. */
    public static Set<Clarity> missing(Task.Draft task) {
        Set<Clarity> missing = EnumSet.noneOf(Clarity.class);
        Task.Six six = task.six();
        add(missing, WORK, six.work() == null);
        add(missing, UNITS, !task.shares().containsValue(Task.Part.LEAD));
        add(missing, MEANS, six.means() == null);
        add(missing, TIME, six.dueOn() == null);
        add(missing, AUTHORITY, six.authority() == null);
        add(missing, PRODUCT, six.product() == null);
        return missing;
    }

    private static void add(Set<Clarity> missing, Clarity clarity, boolean isMissing) {
        if (isMissing) {
            missing.add(clarity);
        }
    }
}
