package vn.chitieu.bench.floor;

import vn.chitieu.bench.PortalOnADay;

/** The portal on the day of the generated data, with {@link Floors} beside its pages. Never where people can reach it. */
public final class MeasuredPortal {

    private MeasuredPortal() {}

    public static void main(String[] arguments) {
        PortalOnADay.with(Floors.class).run(arguments);
    }
}
