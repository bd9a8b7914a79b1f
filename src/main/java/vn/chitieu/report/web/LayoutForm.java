package vn.chitieu.report.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.chitieu.report.ReportForm;
import vn.chitieu.report.ReportHead;
import vn.chitieu.web.FormFields;

/**
 * What stands around the text of reports, as it is typed.
 *
 * @param recipients one a line
 * @param after number of the latest version on the page that was read
 */
record LayoutForm(
        @Nullable String superior,
        @Nullable String issuer,
        @Nullable String symbol,
        @Nullable String place,
        @Nullable String recipients,
        @Nullable String authority,
        @Nullable String position,
        @Nullable String signer,
        @Nullable String after) {

    private static final int LONGEST = 200;
    private static final int LONGEST_LIST = 3_000;

    static LayoutForm of(ReportHead head) {
        return new LayoutForm(
                head.superior(),
                head.issuer(),
                head.symbol(),
                head.place(),
                String.join("\n", head.recipients()),
                head.authority(),
                head.position(),
                head.signer(),
                String.valueOf(head.version()));
    }

    /** What stands after the version that is known; everything wrong is said at its field. */
    Optional<ReportHead> read(ReportHead known, Errors errors) {
        FormFields fields = new FormFields(errors);
        String above = known.form() == ReportForm.PARTY
                ? fields.required("superior", superior, LONGEST)
                : orEmpty(fields.optional("superior", superior, LONGEST));
        String from = fields.requiredLines("issuer", issuer, LONGEST);
        String mark = fields.required("symbol", symbol, LONGEST);
        String where = fields.required("place", place, LONGEST);
        List<String> to = lines(fields.requiredLines("recipients", recipients, LONGEST_LIST));
        String behalf = fields.required("authority", authority, LONGEST);
        String office = fields.required("position", position, LONGEST);
        String name = orEmpty(fields.optional("signer", signer, LONGEST));
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new ReportHead(
                        known.form(),
                        above,
                        String.join("\n", lines(from)),
                        mark,
                        where,
                        to,
                        behalf,
                        office,
                        name,
                        known.version() + 1));
    }

    /** Without what people put before and after the lines of a list; the report sets its own marks. */
    private static List<String> lines(String text) {
        return Stream.of(text.split("\\R", -1))
                .map(line -> line.strip().replaceAll("^[-–+]\\s*|[;.,]$", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    boolean isAfter(ReportHead known) {
        return String.valueOf(known.version()).equals(after);
    }
}
