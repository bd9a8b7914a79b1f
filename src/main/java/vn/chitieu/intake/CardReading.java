package vn.chitieu.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.editing.JudgedUnit;
import vn.chitieu.editing.TargetDraft;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.measure.VietnameseNumber;
import vn.chitieu.period.Term;
import vn.chitieu.target.Reading;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;

/** Makes a rule of a card, or says what is still to be mended, all of it at once. */
public final class CardReading {

    /** A document may look this far beyond its own term. */
    private static final int YEARS_BEYOND = 5;

    private static final int LONGEST_NAME = 500;
    private static final int MOST_INTEGER_DIGITS = 15;

    private final Card card;
    private final CardFields fields;
    private final Term term;
    private final Set<String> indicators;
    private final List<Problem> problems = new ArrayList<>();

    private CardReading(Card card, Term term, Set<String> indicators) {
        this.card = card;
        this.fields = card.fields();
        this.term = term;
        this.indicators = indicators;
    }

    /**
     * What a card comes to.
     *
     * @param ruling null where something has to be mended
     */
    public record Outcome(TargetDraft.@Nullable Ruling ruling, List<Problem> problems) {

        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a card for a document of a term.
     *
     * @param indicators codes of those that the catalogue offers
     */
    public static Outcome of(Card card, Term term, Set<String> indicators) {
        CardReading reading = new CardReading(card, term, indicators);
        TargetDraft.Ruling ruling = reading.ruling();
        return new Outcome(reading.problems.isEmpty() ? ruling : null, reading.problems);
    }

    private TargetDraft.@Nullable Ruling ruling() {
        if (fields.name().isEmpty()) {
            refuse("name", "required");
        } else if (fields.name().length() > LONGEST_NAME) {
            refuse("name", "too-long", String.valueOf(LONGEST_NAME));
        }
        if (!fields.indicator().isEmpty() && !indicators.contains(fields.indicator())) {
            refuse("indicator", "indicator");
        }
        Horizon horizon = horizon();
        Measure measure = measure(horizon);
        Criterion criterion = criterion();
        String counted = counted();
        if (!problems.isEmpty() || measure == null || criterion == null) {
            return null;
        }
        SingleRule.Written written = new SingleRule.Written(
                !card.because().getOrDefault("comparator", "").isEmpty(),
                !fields.deadline().isEmpty());
        try {
            SingleRule rule = new SingleRule(measure, criterion, horizon, written);
            UnitOfMeasure unit = counted.isEmpty() ? UnitOfMeasure.PERCENT : new UnitOfMeasure(counted);
            return new TargetDraft.Ruling(
                    rule, JudgedUnit.of(measure, unit), Reading.AS_REPORTED, CardSeries.of(fields, measure, unit));
        } catch (IllegalArgumentException e) {
            refuse("horizon", "unfit");
            return null;
        }
    }

    /** Only growth is judged over its years; all else that is due over the term is due at its end. */
    private Horizon horizon() {
        int last = deadline();
        boolean growth = fields.measure().equals("average-annual-growth");
        if (growth && (last <= term.firstYear() || last > term.lastYear())) {
            refuseYear(term.firstYear() + 1, term.lastYear());
        }
        if (growth) {
            return new Horizon.OverTerm(term.firstYear() + 1, Math.max(last, term.firstYear() + 1));
        }
        if (fields.measure().equals("year-on-year")) {
            return new Horizon.EveryYear();
        }
        return switch (fields.horizon()) {
            case "every-year" -> new Horizon.EveryYear();
            case "every-period" -> new Horizon.EveryPeriod();
            default -> fields.measure().equals("share-of-plan") ? new Horizon.EveryYear() : new Horizon.ByEndOf(last);
        };
    }

    private int deadline() {
        if (fields.deadline().isEmpty()) {
            return term.lastYear();
        }
        int year = fields.deadline().matches("\\d{4}") ? Integer.parseInt(fields.deadline()) : 0;
        if (year < term.firstYear() || year > term.lastYear() + YEARS_BEYOND) {
            refuseYear(term.firstYear(), term.lastYear() + YEARS_BEYOND);
            return term.lastYear();
        }
        return year;
    }

    private @Nullable Measure measure(Horizon horizon) {
        return switch (fields.measure()) {
            case "value" -> new Measure.Level();
            case "coverage" -> new Measure.Coverage(false);
            case "count-in-term" -> new Measure.RunningCount();
            case "average-annual-growth" -> growth(horizon);
            case "year-on-year" -> new Measure.YearChange(change(), size(), false);
            case "reduction-from-baseline" -> new Measure.BaseReduction();
            case "increase-from-baseline" -> new Measure.BaseIncrease();
            case "multiple-of-baseline" -> new Measure.BaseMultiple();
            case "share-of-plan" -> new Measure.PlanShare();
            case "grade" -> new Measure.Graded(IntakeWords.words("grades"));
            case "state" -> new Measure.StateOf(fields.name());
            default -> {
                refuse("measure", "choice");
                yield null;
            }
        };
    }

    private static Measure growth(Horizon horizon) {
        Horizon.OverTerm years = (Horizon.OverTerm) horizon;
        return new Measure.AverageGrowth(years.firstYear(), years.lastYear());
    }

    private Measure.YearChange.Change change() {
        return falls() ? Measure.YearChange.Change.DECREASE : Measure.YearChange.Change.INCREASE;
    }

    private Measure.YearChange.Size size() {
        if (isDirectionOnly()) {
            return Measure.YearChange.Size.DIRECTION;
        }
        boolean points = IntakeWords.meaning("points", fields.unit()).isPresent();
        return points ? Measure.YearChange.Size.POINTS : Measure.YearChange.Size.PERCENT;
    }

    /** "Higher than last year": the size plays no part. */
    private boolean isDirectionOnly() {
        return fields.measure().equals("year-on-year") && fields.low().isEmpty();
    }

    private boolean falls() {
        return fields.direction().equals("DOWN");
    }

    private @Nullable Criterion criterion() {
        if (fields.measure().equals("state")) {
            boolean kept = fields.horizon().startsWith("every-");
            return kept ? new Criterion.Kept(false) : new Criterion.Reached(false);
        }
        if (fields.measure().equals("grade")) {
            return grade();
        }
        if (isDirectionOnly()) {
            return falls() ? new Criterion.Below(BigDecimal.ZERO) : new Criterion.Above(BigDecimal.ZERO);
        }
        BigDecimal low = number("low", fields.low());
        return low == null ? null : ofNumber(low);
    }

    private @Nullable Criterion grade() {
        String typed = IntakeWords.fold(fields.low());
        if (IntakeWords.words("grades").contains(typed)) {
            return new Criterion.GradeAtLeast(typed);
        }
        refuse("low", "grade", String.join(", ", IntakeWords.words("grades")));
        return null;
    }

    private @Nullable Criterion ofNumber(BigDecimal low) {
        return switch (fields.comparator()) {
            case ">=" -> new Criterion.AtLeast(low);
            case ">" -> new Criterion.Above(low);
            case "<=" -> new Criterion.AtMost(low);
            case "<" -> new Criterion.Below(low);
            case "=" -> new Criterion.Exactly(low, falls() || low.signum() == 0);
            case "within" -> within(low);
            default -> {
                refuse("comparator", "choice");
                yield null;
            }
        };
    }

    private @Nullable Criterion within(BigDecimal low) {
        BigDecimal high = number("high", fields.high());
        if (high != null && low.compareTo(high) > 0) {
            refuse("high", "band");
            return null;
        }
        return high == null ? null : new Criterion.Within(low, high, Criterion.Within.OverTop.PASSES, falls());
    }

    /** The unit of what is reported; empty where that has none. */
    private String counted() {
        if (fields.measure().equals("grade") || fields.measure().equals("state")) {
            return "";
        }
        boolean other = FirstGuess.isOfOtherUnit(fields.measure());
        String unit = other ? fields.counted() : fields.unit();
        if (unit.isEmpty()) {
            refuse(other ? "counted" : "unit", "required");
        }
        return unit;
    }

    private @Nullable BigDecimal number(String field, String typed) {
        if (typed.isEmpty()) {
            refuse(field, "required");
            return null;
        }
        return switch (VietnameseNumber.read(typed)) {
            case VietnameseNumber.Understood(BigDecimal value, boolean thousands)
            when value.precision() - value.scale() <= MOST_INTEGER_DIGITS -> value;
            case VietnameseNumber.PointForComma(String suggestion) -> {
                refuse(field, "point-for-comma", suggestion);
                yield null;
            }
            default -> {
                refuse(field, "not-a-number");
                yield null;
            }
        };
    }

    private void refuseYear(int first, int last) {
        refuse("deadline", "year-between", String.valueOf(first), String.valueOf(last));
    }

    private void refuse(String field, String problem, String... arguments) {
        if (problems.stream().noneMatch(it -> it.field().equals(field))) {
            problems.add(Problem.of(field, problem, arguments));
        }
    }
}
