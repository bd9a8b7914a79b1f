package vn.chitieu.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.commune.Place;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;
import vn.chitieu.period.ReportingPeriod;

/** Rounds open by themselves: on the opening day, in each commune that has something to report. */
@Service
@RequiredArgsConstructor
public class RoundOpening {

    private final ReportingCalendar calendar;
    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final DataScopes scopes;
    private final PlatformTransactionManager transactions;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;
    private final Clock clock;

    /**
     * Opens what is to be open today and is not, each round in a transaction of its own.
     *
     * @return how many rounds were opened
     */
    public int openDue() {
        return scopes.during(DataScope.EVERYTHING, this::openAll);
    }

    private int openAll() {
        LocalDate today = LocalDate.now(clock);
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        int opened = 0;
        for (String province : reportingProvinces()) {
            for (PeriodDates dates : openOn(today, province)) {
                for (Place place : withoutRound(province, dates.period())) {
                    opened += Boolean.TRUE.equals(transaction.execute(status -> open(place, dates))) ? 1 : 0;
                }
            }
        }
        return opened;
    }

    private boolean open(Place place, PeriodDates dates) {
        if (!rounds.add(new Round(place, RoundStatus.OPEN, dates, null))) {
            return false;
        }
        events.publishEvent(new RoundOpened(place, dates.period()));
        trail.record(AuditEntry.of(
                place.chain(), Act.CREATED, AuditedKind.ROUND, dates.period().toString()));
        return true;
    }

    /** The quarters around a day, and what the province asks for besides. */
    private List<PeriodDates> openOn(LocalDate today, String province) {
        ReportingPeriod quarter = ReportingPeriod.quarterContaining(today);
        Map<ReportingPeriod, ReportingCalendar.Kept> set = calendar.setBy(province);
        List<PeriodDates> open = new ArrayList<>();
        Stream.of(quarter.previousQuarter(), quarter)
                .filter(period -> !set.containsKey(period))
                .map(PeriodDates::defaults)
                .forEach(open::add);
        set.values().forEach(kept -> open.add(kept.dates()));
        return open.stream().filter(dates -> dates.takesFiguresOn(today)).toList();
    }

    private List<String> reportingProvinces() {
        return jdbc.sql("select distinct province_code from target order by province_code")
                .query((row, number) -> row.getString("province_code"))
                .list();
    }

    /** The communes that have a target in the period's year and no round of it. */
    private List<Place> withoutRound(String province, ReportingPeriod period) {
        return jdbc.sql("""
            select distinct target.province_code, target.commune_code
            from target join resolution on resolution.id = resolution_id
            where target.province_code = :province and :year between first_year and last_year
              and not exists (select from round
                              where round.commune_code = target.commune_code and round.period = :period)
            order by target.commune_code
            """)
                .param("province", province)
                .param("year", period.year())
                .param("period", period.toString())
                .query((row, number) -> new Place(row.getString("province_code"), row.getString("commune_code")))
                .list();
    }
}
