package vn.chitieu.workbook.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.workbook.FormLine;

/**
 * A form on paper, A4 across.
 *
 * @param period in words
 * @param units to choose from; none where the person has but their own lines
 * @param unit whose lines these are; null for everybody's
 * @param demo whether a number on it is made up
 */
public record PaperPage(
        String title,
        NamedCommune commune,
        String code,
        String period,
        boolean filled,
        List<NamedUnit> units,
        @Nullable NamedUnit unit,
        List<FormLine> lines,
        boolean demo) {

    public record NamedUnit(long id, String name) {}
}
