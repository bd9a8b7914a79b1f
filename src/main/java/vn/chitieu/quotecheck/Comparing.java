package vn.chitieu.quotecheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extraction.Quantities;
import vn.chitieu.extraction.Quantities.Hedge;
import vn.chitieu.extraction.Quantities.Quantity;

/** Holds a printed number against known ones, exactly. */
final class Comparing {

    /** Something "about" or "nearly" a number lies no further from it than this part of it. */
    private static final BigDecimal NEAR = new BigDecimal("0.05");

    /** How the two agree. */
    enum Outcome {
        EQUAL,
        /** The same in another unit. */
        CONVERTED,
        /** The known one, rounded half up to the decimals that are printed. */
        ROUNDED,
        /** "Trên 830" of 831,02. */
        HEDGE_HOLDS,
        DIFFERENT;

        boolean isRight() {
            return this != DIFFERENT;
        }
    }

    private final Quantity printed;
    private final @Nullable UnitScale ownUnit;
    private final Map<String, UnitScale> units = new HashMap<>();

    Comparing(Quantity printed) {
        this.printed = printed;
        this.ownUnit = printed.unit() == null || !printed.familiar() ? null : UnitScale.of(printed.unit());
    }

    /** Null where the units do not let them be compared. */
    @Nullable
    Outcome with(KnownValue known) {
        UnitScale knownUnit = units.computeIfAbsent(known.unit(), UnitScale::of);
        UnitScale printedUnit = ownUnit == null ? knownUnit : ownUnit;
        if (!printedUnit.isLike(knownUnit) || printed.points() && !known.unit().equals(KnownValue.POINTS)) {
            return null;
        }
        BigDecimal low = knownUnit.in(printedUnit, known.low());
        BigDecimal high = known.high();
        boolean converted = printedUnit.size().compareTo(knownUnit.size()) != 0;
        if (printed.high() != null || high != null) {
            return ofBands(printed, low, high == null ? null : knownUnit.in(printedUnit, high), converted);
        }
        boolean exact = known.role() == QuotedAs.THRESHOLD || known.role() == QuotedAs.PLAN;
        return ofNumbers(printed, known.role() == QuotedAs.CHANGE ? low.abs() : low, converted, exact);
    }

    /** Whether the word after a number is the known unit's own, however rare: "bé trai/100 bé gái". */
    boolean isNamed(KnownValue known) {
        String unit = printed.unit();
        return unit != null
                && (printed.familiar() || Quantities.fold(known.unit()).startsWith(unit.split(" ")[0]));
    }

    private static Outcome ofNumbers(Quantity printed, BigDecimal known, boolean converted, boolean exact) {
        int order = printed.low().compareTo(known);
        if (order == 0) {
            return converted ? Outcome.CONVERTED : Outcome.EQUAL;
        }
        if (!exact && holds(printed.hedge(), printed.low(), known)) {
            return Outcome.HEDGE_HOLDS;
        }
        boolean rounded =
                known.setScale(printed.low().scale(), RoundingMode.HALF_UP).compareTo(printed.low()) == 0;
        return rounded && !(exact && !converted) && printed.low().signum() != 0 ? Outcome.ROUNDED : Outcome.DIFFERENT;
    }

    private static boolean holds(Hedge hedge, BigDecimal printed, BigDecimal known) {
        boolean near = known.subtract(printed).abs().compareTo(printed.abs().multiply(NEAR)) <= 0;
        return switch (hedge) {
            case NONE -> false;
            case ABOVE -> known.compareTo(printed) > 0 && near;
            case BELOW -> known.compareTo(printed) < 0 && near;
            case NEARLY -> known.compareTo(printed) < 0 && near;
            case ABOUT -> near;
        };
    }

    /** A band is quoted by both its ends, or by the one that is to be reached. */
    private static Outcome ofBands(Quantity printed, BigDecimal low, @Nullable BigDecimal high, boolean converted) {
        BigDecimal printedHigh = printed.high() == null ? printed.low() : printed.high();
        boolean same = high == null
                ? printed.low().compareTo(low) == 0 && printedHigh.compareTo(low) == 0
                : printed.high() == null
                        ? printed.low().compareTo(low) == 0 || printed.low().compareTo(high) == 0
                        : printed.low().compareTo(low) == 0 && printedHigh.compareTo(high) == 0;
        return !same ? Outcome.DIFFERENT : converted ? Outcome.CONVERTED : Outcome.EQUAL;
    }
}
