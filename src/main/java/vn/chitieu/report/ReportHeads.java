package vn.chitieu.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.Place;

/** What stands around the text of communes' reports. */
@Repository
@RequiredArgsConstructor
public class ReportHeads {

    private static final int LONG_NAME = 16;

    private final ReportWords words;
    private final JdbcClient jdbc;

    /** What a commune has set, or else the portal's own. */
    @Transactional(readOnly = true)
    public ReportHead of(NamedCommune commune, ReportForm form) {
        return jdbc.sql("select * from report_head where commune_code = ? and form = ? order by version desc limit 1")
                .params(commune.code(), form.name())
                .query((row, number) -> read(row))
                .optional()
                .orElseGet(() -> byDefault(commune, form));
    }

    /** Adds a version after the one that was the latest; says whether it still was. */
    boolean add(Place place, ReportHead head, long by, Instant at) {
        return jdbc.sql("""
            insert into report_head (province_code, commune_code, form, version, superior, issuer, symbol, place,
                                     recipients, authority, position, signer, saved_by, saved_at)
            values (:province, :commune, :form, :version, :superior, :issuer, :symbol, :place, :recipients, :authority,
                    :position, :signer, :by, :at)
            on conflict do nothing
            """)
                        .param("province", place.province())
                        .param("commune", place.commune())
                        .param("form", head.form().name())
                        .param("version", head.version())
                        .param("superior", head.superior())
                        .param("issuer", head.issuer())
                        .param("symbol", head.symbol())
                        .param("place", head.place())
                        .param("recipients", String.join("\n", head.recipients()))
                        .param("authority", head.authority())
                        .param("position", head.position())
                        .param("signer", head.signer())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The portal's own, by the guidance for Party documents and the decree for state documents. */
    private ReportHead byDefault(NamedCommune commune, ReportForm form) {
        String recipients = words.say(
                "report.head.recipients." + form,
                words.say("report.head.kind." + commune.kind()),
                words.say("report.head.committee." + commune.provinceKind()),
                words.say("report.head.level." + commune.provinceKind()));
        return new ReportHead(
                form,
                form == ReportForm.PARTY ? capitals(superior(words.province(commune))) : "",
                capitals(issuer(form, words.place(commune))),
                words.say("report.head.symbol." + form),
                commune.name(),
                List.of(recipients.split("\\|")),
                words.say("report.head.authority." + form),
                words.say("report.head.position." + form),
                "",
                0);
    }

    /** The name of a city is too long for the line, and stays whole on the next. */
    private String superior(String province) {
        return words.say(
                "report.head.superior", province.length() > LONG_NAME ? province.replace(' ', '\u00A0') : province);
    }

    /** A long name stands on a line of its own. */
    private String issuer(ReportForm form, String place) {
        return words.say("report.head.issuer." + form, place.length() > LONG_NAME ? "|" + place : place);
    }

    private static ReportHead read(ResultSet row) throws SQLException {
        return new ReportHead(
                ReportForm.valueOf(row.getString("form")),
                row.getString("superior"),
                row.getString("issuer"),
                row.getString("symbol"),
                row.getString("place"),
                SectionText.paragraphs(row.getString("recipients")),
                row.getString("authority"),
                row.getString("position"),
                row.getString("signer"),
                row.getInt("version"));
    }

    private static String capitals(String text) {
        return text.replaceAll("\\s*\\|+", "\n").toUpperCase(Locale.ROOT);
    }
}
