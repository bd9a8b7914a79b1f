package vn.chitieu.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.resolution.ResolutionType;
import vn.chitieu.resolution.Visibility;
import vn.chitieu.target.Direction;
import vn.chitieu.target.Field;
import vn.chitieu.target.Origin;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Cadence;

/** One commune's resolution as it lies in {@code demo/resolutions/*.yaml}. */
record ResolutionFile(String commune, Document resolution, List<SeriesEntry> series, List<TargetEntry> targets) {

    record Document(
            String code,
            ResolutionType type,
            String title,
            String issuer,
            @JsonProperty("implements") @Nullable String carriesOut,
            Visibility visibility,
            @Nullable String note) {}

    record SeriesEntry(
            String key,
            String name,
            String unit,
            SeriesKind kind,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable List<String> scale,
            Cadence cadence,
            Accumulation accumulation) {}

    record TargetEntry(
            String code,
            @Nullable String parent,
            String number,
            String name,
            Field group,
            Origin origin,
            boolean official,
            boolean soft,
            @Nullable String indicator,
            String ownIndicator,
            @Nullable String unit,
            Direction direction,
            @Nullable String series,
            RuleEntry rule,
            @Nullable List<VariantEntry> variants,
            @Nullable BaselineEntry baseline,
            @Nullable List<String> lead,
            @Nullable List<String> supporting,
            @Nullable String advises,
            @Nullable String planGiver,
            @Nullable String confirm) {}

    record VariantEntry(String where, RuleEntry rule) {}

    /** A baseline that the document states or that follows from it. */
    record BaselineEntry(int year, BigDecimal value, String source, boolean real) {}
}
