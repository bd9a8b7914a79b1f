package vn.chitieu.progress;

/** Figures were entered for a round that takes none. */
public class RoundNotOpen extends RuntimeException {

    public RoundNotOpen(Round round) {
        super("The round " + round.period() + " of " + round.place().commune() + " is " + round.status());
    }
}
