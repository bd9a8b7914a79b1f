package vn.chitieu.editing.web;

import static vn.chitieu.editing.web.TargetForm.text;

/**
 * What a target reads: a series by its id, or a new one described.
 *
 * @param existing id; empty for a new one
 */
record SeriesForm(
        String existing,
        String name,
        String unit,
        String kind,
        String cadence,
        String accumulation,
        String seasonal,
        String numerator,
        String numeratorUnit,
        String denominator,
        String denominatorUnit) {

    static final SeriesForm FRESH = new SeriesForm("", "", "", "NUMBER", "QUARTER", "LATEST", "", "", "", "", "");

    SeriesForm {
        existing = text(existing);
        name = text(name);
        unit = text(unit);
        kind = text(kind);
        cadence = text(cadence);
        accumulation = text(accumulation);
        seasonal = text(seasonal);
        numerator = text(numerator);
        numeratorUnit = text(numeratorUnit);
        denominator = text(denominator);
        denominatorUnit = text(denominatorUnit);
    }

    static SeriesForm of(long series) {
        return new SeriesForm(String.valueOf(series), "", "", "NUMBER", "QUARTER", "LATEST", "", "", "", "", "");
    }
}
