package vn.chitieu.report.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.report.ReportForm;
import vn.chitieu.report.ReportSource;
import vn.chitieu.report.Reports;
import vn.chitieu.web.NotFound;

/** The one door to a commune's reports. Whoever reads it by a role above it does so once its figures are submitted. */
@Component
@RequiredArgsConstructor
class ReadableReports {

    private final ReadableCommunes communes;
    private final Reports reports;

    /** What an address names. */
    record ReadableReport(NamedCommune commune, ReportSource source, ReportForm form) {

        String address() {
            return "/communes/" + commune.code() + "/reports/" + source.period() + "/" + form.code();
        }
    }

    NamedCommune commune(String commune, CurrentUser user) {
        return communes.get(commune, user);
    }

    List<ReportSource> all(NamedCommune commune, CurrentUser user) {
        return reports.all(commune.code()).stream()
                .filter(source -> isOpenTo(source, commune, user))
                .toList();
    }

    /**
     * @throws NotFound if there is no such period or form, or the commune has no round in the period
     * @throws AccessDeniedException if this person does not read the commune, or not yet
     */
    ReadableReport get(String commune, String period, String form, CurrentUser user) {
        NamedCommune named = commune(commune, user);
        ReportForm chosen = ReportForm.of(form)
                .filter(it -> reports.formsOf(commune).contains(it))
                .orElseThrow(() -> new NotFound("form " + form + " of a report of commune " + commune));
        ReportSource source = reports.source(named, period(period))
                .orElseThrow(() -> new NotFound("a round of commune " + commune + " in " + period));
        if (!isOpenTo(source, named, user)) {
            throw new AccessDeniedException(user.username() + " reads no report of what is not submitted");
        }
        return new ReadableReport(named, source, chosen);
    }

    /** The same, for the Party office, which writes it. */
    ReadableReport toWrite(String commune, String period, String form, CurrentUser user) {
        ReadableReport found = get(commune, period, form, user);
        expectOffice(commune, user);
        return found;
    }

    void expectOffice(String commune, CurrentUser user) {
        if (!user.isPartyOfficeOf(commune)) {
            throw new AccessDeniedException(user.username() + " writes no report of " + commune);
        }
    }

    private static boolean isOpenTo(ReportSource source, NamedCommune commune, CurrentUser user) {
        return user.communes().contains(commune.code()) || !source.round().isOpen();
    }

    private static ReportingPeriod period(String code) {
        try {
            return ReportingPeriod.parse(code);
        } catch (IllegalArgumentException e) {
            throw new NotFound("period " + code);
        }
    }
}
