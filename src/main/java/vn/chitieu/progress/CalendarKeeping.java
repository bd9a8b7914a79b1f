package vn.chitieu.progress;

import lombok.RequiredArgsConstructor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditChain;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;

/** A province setting the dates of a period; its rounds that are not closed go by them at once. */
@Service
@RequiredArgsConstructor
public class CalendarKeeping {

    private final ReportingCalendar calendar;
    private final Rounds rounds;
    private final DataScopes scopes;
    private final AuditTrail trail;

    /**
     * Sets the dates of a period.
     *
     * @param after version of the dates that the person saw
     * @return false if somebody has set others since then, and nothing was changed
     * @throws AccessDeniedException unless the person sets the dates of this province
     */
    @Transactional
    public boolean set(String province, PeriodDates dates, int after, String reason, CurrentUser user) {
        if (!user.maySetDatesOf(province)) {
            throw new AccessDeniedException(user.username() + " does not set the dates of " + province);
        }
        PeriodDates former = calendar.of(province, dates.period()).dates();
        if (!calendar.keep(province, dates, after)) {
            return false;
        }
        scopes.during(DataScope.keepingProvince(province), () -> rounds.redate(province, dates));
        trail.record(AuditEntry.of(
                        AuditChain.ofProvince(province),
                        Act.CHANGED,
                        AuditedKind.CALENDAR,
                        province + " " + dates.period())
                .from(fields(former).unlike(fields(dates)))
                .to(fields(dates).unlike(fields(former)))
                .because(reason));
        return true;
    }

    private static AuditedFields fields(PeriodDates dates) {
        return new AuditedFields()
                .with("opensOn", dates.opensOn())
                .with("cutOffOn", dates.cutOffOn())
                .with("dueOn", dates.dueOn())
                .with("closesOn", dates.closesOn());
    }
}
