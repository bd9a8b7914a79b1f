package vn.chitieu.evaluation;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.chitieu.judging.Bands;
import vn.chitieu.judging.Dossier;
import vn.chitieu.judging.Forecast;
import vn.chitieu.judging.Judgement;
import vn.chitieu.judging.Judgement.Flag;
import vn.chitieu.judging.Judgement.Numbers;
import vn.chitieu.judging.Outlook;
import vn.chitieu.judging.Reason;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.judging.Roadmap;
import vn.chitieu.judging.Start;
import vn.chitieu.measure.NumberStyle;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.RuleWording;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Measure;

/** One judgement being worked out in words. */
final class Calculation {

    private static final String PREFIX = "working.";
    private static final BigDecimal QUARTERS = new BigDecimal(4);
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    private final MessageSource messages;
    private final RuleWording wording;

    private final JudgedInputs inputs;
    private final Dossier dossier;
    private final Evaluation evaluation;
    private final Judgement judgement;
    private final Numbers numbers;
    private final @Nullable String unit;
    private final Locale locale;
    private final NumberStyle style;
    private final List<CalculationWriter.Step> steps = new ArrayList<>();

    Calculation(
            MessageSource messages,
            RuleWording wording,
            JudgedInputs inputs,
            Evaluation evaluation,
            @Nullable String unit,
            Locale locale) {
        this.messages = messages;
        this.wording = wording;
        this.inputs = inputs;
        this.dossier = inputs.dossier();
        this.evaluation = evaluation;
        this.judgement = evaluation.judgement();
        this.numbers = judgement.numbers();
        this.unit = unit;
        this.locale = locale;
        this.style = NumberStyle.of(locale);
    }

    List<CalculationWriter.Step> steps() {
        add("rule", wording.sentence(inputs.rule(), unit, locale));
        addFigure();
        addAttained();
        addRequired();
        addProgress();
        addPace(judgement.outlook());
        Forecast forecast = judgement.outlook().forecast();
        if (forecast != null) {
            addForecast(forecast);
        }
        add(
                "result",
                say("result.text", messages.getMessage("state." + judgement.state(), null, locale), evaluation.rule()));
        return steps;
    }

    private void addFigure() {
        ReportedFigure figure = inputs.figures().get(evaluation.period().toString());
        if (figure == null) {
            add("figure", say("figure.none"));
        } else if (figure.numerator() != null && figure.denominator() != null) {
            add("figure", say("figure.fraction", style.format(figure.numerator()), style.format(figure.denominator())));
        } else {
            add("figure", counted(figure.number()));
        }
        Dossier.Baseline base = inputs.baseline();
        if (base != null) {
            add("base", say("base.text", counted(base.value()), String.valueOf(base.year())));
        }
    }

    private void addAttained() {
        BigDecimal attained = numbers.attained();
        if (attained == null || !(inputs.rule().criterion() instanceof Criterion.OfNumber)) {
            return;
        }
        String key = switch (inputs.rule().measure()) {
            case Measure.PlanShare share -> "plan";
            case Measure.BaseReduction cut -> "cut";
            case Measure.BaseIncrease increase -> "increase";
            case Measure.BaseMultiple multiple -> "multiple";
            case Measure.AverageGrowth growth -> "growth";
            case Measure.YearChange change -> "change." + change.change() + "." + change.size();
            case Measure measure -> "value";
        };
        ReportedFigure figure = inputs.figures().get(evaluation.period().toString());
        if (key.equals("value")
                && inputs.accumulation() != Accumulation.RATE
                && figure != null
                && figure.numerator() != null
                && figure.denominator() != null) {
            String whole = style.format(figure.denominator());
            add("attained", say("attained.fraction", style.format(figure.numerator()), whole, judged(attained)));
            return;
        }
        add(
                "attained",
                say("attained." + key, counted(numbers.counted()), counted(numbers.against()), judged(attained)));
    }

    private void addRequired() {
        BigDecimal required = numbers.required();
        Start start = Start.of(dossier, evaluation.period());
        boolean straight = judgement.reason() == Reason.ON_STRAIGHT_LINE;
        if (straight && start != null && required != null) {
            BigDecimal goal = ((Criterion.OfNumber) inputs.rule().criterion()).goal();
            add(
                    "required",
                    say(
                            "required.straight",
                            judged(start.value()),
                            judged(goal),
                            String.valueOf(start.monthsGone()),
                            String.valueOf(start.months()),
                            judged(required)));
        } else if (judgement.reason() == Reason.ON_PATH && required != null) {
            add("required", say("required.path", judged(required)));
        } else if (numbers.elapsed() != null) {
            boolean seasonal = judgement.flags().contains(Flag.LAST_YEARS_SHAPE);
            add("required", say(seasonal ? "required.season" : "required.calendar", style.format(numbers.elapsed())));
        }
    }

    private void addProgress() {
        BigDecimal ratio = numbers.ratio();
        if (ratio == null) {
            return;
        }
        Bands bands = inputs.bands();
        String version = String.valueOf(bands.version());
        if (numbers.elapsed() != null) {
            add(
                    "progress",
                    say("progress.points", style.format(ratio))
                            + " "
                            + say(
                                    "bands.points",
                                    style.format(bands.onTrackPoints()),
                                    style.format(bands.attentionPoints()),
                                    style.format(bands.atRiskPoints()),
                                    version));
            return;
        }
        Start start = Start.of(dossier, evaluation.period());
        boolean way = judgement.reason() == Reason.ON_STRAIGHT_LINE || judgement.reason() == Reason.ON_PATH;
        String share = way && start != null && numbers.attained() != null && numbers.required() != null
                ? say(
                        "progress.way",
                        judged(numbers.attained()),
                        judged(start.value()),
                        judged(numbers.required()),
                        style.format(ratio))
                : say("progress.share", style.format(ratio));
        add(
                "progress",
                share + " "
                        + say(
                                "bands.shares",
                                style.format(bands.onTrack()),
                                style.format(bands.attention()),
                                style.format(bands.atRisk()),
                                version));
    }

    private void addPace(Outlook outlook) {
        BigDecimal soFar = outlook.paceSoFar();
        BigDecimal needed = outlook.paceNeeded();
        ReportingPeriod day = outlook.day();
        if (day == null || soFar == null && needed == null) {
            return;
        }
        List<String> parts = new ArrayList<>();
        boolean inYear = day.year() == evaluation.period().year();
        if (soFar != null) {
            parts.add(
                    inYear
                            ? say("pace.soFarInYear", change(soFar.divide(QUARTERS, MathContext.DECIMAL64)))
                            : say("pace.soFar", change(soFar)));
        }
        if (needed != null && needed.signum() == 0) {
            parts.add(say("pace.there"));
        } else if (needed != null) {
            BigDecimal quarter = needed.divide(QUARTERS, MathContext.DECIMAL64);
            parts.add(say(
                    (isCap() ? "pace.allowed" : "pace.needed") + (inYear ? "InYear" : ""),
                    counted(outlook.goal()),
                    String.valueOf(day.year()),
                    change(needed),
                    change(quarter)));
        }
        if (outlook.lastChance() != null) {
            parts.add(say("pace.lastChance", quarter(outlook.lastChance())));
        }
        add("pace", String.join(" ", parts));
    }

    private void addForecast(Forecast forecast) {
        String key = forecast.points() == 2 ? "forecast.line" : "forecast.text";
        add(
                "forecast",
                say(
                        key,
                        counted(forecast.value()),
                        counted(forecast.low()),
                        counted(forecast.high()),
                        String.valueOf(forecast.points()),
                        String.valueOf(requireNonNull(judgement.outlook().day()).year())));
    }

    private String quarter(ReportingPeriod period) {
        return messages.getMessage(
                "working.quarter",
                new Object[] {ROMAN.get(period.quarterOfYear() - 1), String.valueOf(period.year())},
                locale);
    }

    private void add(String key, String text) {
        steps.add(new CalculationWriter.Step(key, say(key), text));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(PREFIX + key, arguments, locale);
    }

    /** A number in the unit of the figures. */
    private String counted(@Nullable BigDecimal number) {
        return number == null ? "" : style.format(shortened(number), new UnitOfMeasure(inputs.unit()));
    }

    /** Whether the goal is the most that a total may come to. */
    private boolean isCap() {
        return Roadmap.of(dossier).isCeilingIn(evaluation.period());
    }

    /** A change in the unit of the figures; between percentages it is points. */
    private String change(BigDecimal number) {
        boolean counts = inputs.accumulation() == Accumulation.YEAR_TO_DATE
                || inputs.accumulation() == Accumulation.RUNNING_COUNT;
        String way = number.signum() < 0 ? "pace.down" : counts ? "pace.more" : "pace.up";
        return say(way, style.formatDifference(shortened(number.abs()), new UnitOfMeasure(inputs.unit())));
    }

    /** A number in the criterion's unit. */
    private String judged(BigDecimal number) {
        return unit == null
                ? style.format(shortened(number))
                : style.format(shortened(number), new UnitOfMeasure(unit));
    }

    private static BigDecimal shortened(BigDecimal number) {
        return number.scale() <= 2 ? number : number.setScale(2, RoundingMode.HALF_UP);
    }
}
