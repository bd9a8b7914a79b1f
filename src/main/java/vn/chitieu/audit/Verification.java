package vn.chitieu.audit;

import java.util.List;

/** What came out when all chains and all files of anchors were checked. */
public record Verification(long chains, long entries, int files, List<Trouble> troubles) {

    public Verification {
        troubles = List.copyOf(troubles);
    }

    public boolean isSound() {
        return troubles.isEmpty();
    }

    /** For the console. */
    public String summary() {
        return chains + " chains, " + entries + " entries, " + files + " files of anchors: "
                + (isSound() ? "sound" : troubles.size() + " in trouble");
    }
}
