package vn.chitieu.target;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import vn.chitieu.period.ReportingPeriod;

/** A period lies in a column by its code. */
@Converter(autoApply = true)
class PeriodColumn implements AttributeConverter<@Nullable ReportingPeriod, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ReportingPeriod period) {
        return period == null ? null : period.toString();
    }

    @Override
    public @Nullable ReportingPeriod convertToEntityAttribute(@Nullable String code) {
        return code == null ? null : ReportingPeriod.parse(code);
    }
}
