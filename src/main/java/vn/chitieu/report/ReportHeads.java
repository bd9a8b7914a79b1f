package vn.chitieu.report;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Repository;
import vn.chitieu.commune.NamedCommune;

/** What stands around the text of communes' reports. */
@Repository
@RequiredArgsConstructor
class ReportHeads {

    private final ReportWords words;

    ReportHead of(NamedCommune commune, ReportForm form) {
        return byDefault(commune, form);
    }

    /** The portal's own, by the guidance for Party documents and the decree for state documents. */
    ReportHead byDefault(NamedCommune commune, ReportForm form) {
        String place = words.place(commune);
        String kind = words.say("report.head.kind." + commune.kind());
        String provincial = words.say("report.head.committee." + commune.provinceKind());
        return new ReportHead(
                form,
                form == ReportForm.PARTY ? capitals(words.say("report.head.superior", words.province(commune))) : "",
                capitals(words.say("report.head.issuer." + form, place)),
                words.say("report.head.symbol." + form),
                commune.name(),
                List.of(words.say(
                                "report.head.recipients." + form,
                                kind,
                                provincial,
                                words.say("report.head.level." + commune.provinceKind()))
                        .split("\\|")),
                words.say("report.head.authority." + form),
                words.say("report.head.position." + form),
                "",
                0);
    }

    private static String capitals(String text) {
        return text.replace("|", "\n").toUpperCase(Locale.ROOT);
    }
}
