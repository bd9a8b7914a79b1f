package vn.chitieu.evaluation.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.chitieu.judging.Bands;
import vn.chitieu.measure.VietnameseNumber;
import vn.chitieu.web.TypedText;

/**
 * The six numbers as they are typed, the shares in percent.
 *
 * @param after version in force on the page that was read
 * @param previewed the numbers whose effect was shown there; empty where none was
 */
record BandsForm(
        @Nullable String onTrack,
        @Nullable String attention,
        @Nullable String atRisk,
        @Nullable String onTrackPoints,
        @Nullable String attentionPoints,
        @Nullable String atRiskPoints,
        @Nullable String reason,
        @Nullable String after,
        @Nullable String previewed) {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_DECIMALS = 2;
    private static final BigDecimal LOWEST_SHARE = BigDecimal.TEN;
    private static final BigDecimal WHOLE = new BigDecimal("100");

    /** The form as it is opened. */
    static BandsForm of(Bands bands) {
        return new BandsForm(
                percent(bands.onTrack()),
                percent(bands.attention()),
                percent(bands.atRisk()),
                VietnameseNumber.format(bands.onTrackPoints()),
                VietnameseNumber.format(bands.attentionPoints()),
                VietnameseNumber.format(bands.atRiskPoints()),
                "",
                "",
                "");
    }

    /** Reads the numbers; everything wrong is said at its field. */
    Optional<Bands> bands(Bands inForce, BindingResult errors) {
        BigDecimal good = share("onTrack", onTrack, errors);
        BigDecimal fair = share("attention", attention, errors);
        BigDecimal poor = share("atRisk", atRisk, errors);
        BigDecimal goodPoints = points("onTrackPoints", onTrackPoints, errors);
        BigDecimal fairPoints = points("attentionPoints", attentionPoints, errors);
        BigDecimal poorPoints = points("atRiskPoints", atRiskPoints, errors);
        descend(good, fair, "attention", errors);
        descend(fair, poor, "atRisk", errors);
        descend(goodPoints, fairPoints, "attentionPoints", errors);
        descend(fairPoints, poorPoints, "atRiskPoints", errors);
        if (errors.hasErrors()
                || good == null
                || fair == null
                || poor == null
                || goodPoints == null
                || fairPoints == null
                || poorPoints == null) {
            return Optional.empty();
        }
        Bands wanted = new Bands(0, good, fair, poor, goodPoints, fairPoints, poorPoints);
        if (token(wanted).equals(token(inForce))) {
            errors.reject("bands.unchanged");
            return Optional.empty();
        }
        return Optional.of(wanted);
    }

    /** The reason, which is asked for when the bands are saved. */
    Optional<String> reason(BindingResult errors) {
        String typed = reason == null ? "" : TypedText.line(reason);
        if (typed.isEmpty()) {
            errors.rejectValue("reason", "bands.reason-missing");
        } else if (typed.length() > LONGEST_REASON) {
            errors.rejectValue("reason", "bands.reason-too-long", new Object[] {LONGEST_REASON}, null);
        }
        return errors.hasErrors() ? Optional.empty() : Optional.of(typed);
    }

    /** The numbers in one word, so that a form can say which ones were previewed. */
    static String token(Bands bands) {
        return Stream.of(
                        bands.onTrack(),
                        bands.attention(),
                        bands.atRisk(),
                        bands.onTrackPoints(),
                        bands.attentionPoints(),
                        bands.atRiskPoints())
                .map(number -> number.stripTrailingZeros().toPlainString())
                .collect(Collectors.joining("/"));
    }

    private static String percent(BigDecimal share) {
        return VietnameseNumber.format(share.movePointRight(2));
    }

    private static @Nullable BigDecimal share(String field, @Nullable String text, BindingResult errors) {
        BigDecimal percent = number(field, text, LOWEST_SHARE, WHOLE, "bands.share-range", errors);
        return percent == null ? null : percent.movePointLeft(2);
    }

    private static @Nullable BigDecimal points(String field, @Nullable String text, BindingResult errors) {
        return number(field, text, WHOLE.negate(), BigDecimal.ZERO, "bands.points-range", errors);
    }

    private static @Nullable BigDecimal number(
            String field, @Nullable String text, BigDecimal low, BigDecimal high, String range, BindingResult errors) {
        switch (VietnameseNumber.read(text == null ? "" : text)) {
            case VietnameseNumber.Understood(BigDecimal value, boolean inThousands) -> {
                if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
                    errors.rejectValue(field, range);
                } else if (value.stripTrailingZeros().scale() > MOST_DECIMALS) {
                    errors.rejectValue(field, "bands.decimals");
                } else {
                    return value;
                }
            }
            case VietnameseNumber.PointForComma(String suggestion) ->
                errors.rejectValue(field, "bands.point-for-comma", new Object[] {suggestion}, null);
            case VietnameseNumber.NotANumber() -> errors.rejectValue(field, "bands.no-number");
        }
        return null;
    }

    private static void descend(
            @Nullable BigDecimal better, @Nullable BigDecimal worse, String field, BindingResult errors) {
        if (better != null && worse != null && worse.compareTo(better) > 0) {
            errors.rejectValue(field, "bands.not-descending");
        }
    }
}
