package vn.chitieu.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.audit.ChainVerification;

/** What has to hold in a filled database, counted by PostgreSQL; the chains of the trail by the portal's own check. */
final class Checks {

    /** Each counts what must not be. */
    private static final Map<String, String> WRONG = new LinkedHashMap<>();

    static {
        WRONG.put("communes with an account and without targets", """
            select count(*) from commune
            where exists (select from account_role where commune_code = commune.code)
              and (select count(*) from target where commune_code = commune.code and parent_id is null) <> 25\
            """);
        WRONG.put("figures that are not their latest version", """
            select count(*) from figure
            left join figure_version last using (series_id, period, version)
            where last.series_id is null
               or (last.value, last.numerator, last.denominator, last.typed, last.grade, last.entered_by, last.entered_at)
                  is distinct from (figure.value, figure.numerator, figure.denominator, figure.typed, figure.grade,
                                    figure.entered_by, figure.entered_at)\
            """);
        WRONG.put("figures with a version above their own", """
            select count(*) from figure_version join figure using (series_id, period)
            where figure_version.version > figure.version\
            """);
        WRONG.put("targets that are not judged in each round", """
            select abs((select count(*) from evaluation)
                - (select count(*) from round join target using (commune_code)))\
            """);
        WRONG.put("closed rounds with a figure that is not verified", """
            select count(*) from round join figure using (commune_code, period)
            where round.status in ('CLOSED', 'VERIFIED') and figure.status <> 'VERIFIED'\
            """);
        WRONG.put("submitted rounds of which every figure is verified", """
            select count(*) from round where status = 'SUBMITTED'
              and not exists (select from figure where figure.commune_code = round.commune_code
                              and figure.period = round.period and figure.status <> 'VERIFIED')\
            """);
        WRONG.put("verified figures without the step", """
            select count(*) from figure where status = 'VERIFIED'
              and not exists (select from figure_step step where step.series_id = figure.series_id
                              and step.period = figure.period and step.version = figure.version and step = 'VERIFIED')\
            """);
        WRONG.put("rounds handed in without an explanation that is required", """
            select count(*) from evaluation join round using (commune_code, period)
            join target on target.id = target_id and target.series_id is not null
            left join explanation using (target_id, period)
            where round.status <> 'OPEN' and explanation.target_id is null
              and evaluation.state in ('MISSED', 'ALARM', 'AT_RISK', 'NO_FIGURE')\
            """);
        WRONG.put("closed rounds without a snapshot", """
            select count(*) from round left join snapshot using (commune_code, period)
            where status = 'CLOSED' and number is null\
            """);
        WRONG.put("targets withheld", "select count(*) from target where withheld");
        WRONG.put("sequences behind their tables", """
            select count(*) from (values
                ((select last_value from target_seq), (select max(id) from target)),
                ((select last_value from series_seq), (select max(id) from series)),
                ((select last_value from unit_seq), (select max(id) from unit)),
                ((select last_value from account_seq), (select max(id) from account)),
                ((select last_value from resolution_seq), (select max(id) from resolution))) as at (next, highest)
            where next <= highest + 50 - 1\
            """);
        WRONG.put("foreign keys that were not checked", "select count(*) from pg_constraint where not convalidated");
    }

    private final DataSource owner;
    private final JdbcClient jdbc;

    Checks(DataSource owner) {
        this.owner = owner;
        this.jdbc = JdbcClient.create(owner);
    }

    /** What is wrong, with how often; empty where all is well. */
    List<String> troubles(boolean chainsToo) {
        List<String> troubles = new ArrayList<>();
        WRONG.forEach((what, sql) -> {
            long found = jdbc.sql(sql).query((row, number) -> row.getLong(1)).single();
            if (found != 0) {
                troubles.add(found + " " + what);
            }
        });
        if (chainsToo) {
            long broken = ChainVerification.troublesIn(owner);
            if (broken != 0) {
                troubles.add(broken + " chains of the trail that do not hold");
            }
        }
        return troubles;
    }

    /** Rows and size of each table that was filled. */
    void print(PrintStream out) {
        for (Table table : Table.values()) {
            long rows = jdbc.sql("select count(*) from " + table.sqlName())
                    .query((row, number) -> row.getLong(1))
                    .single();
            String size = jdbc.sql("select pg_size_pretty(pg_total_relation_size('" + table.sqlName() + "'))")
                    .query((row, number) -> row.getString(1))
                    .single();
            out.printf("%-20s %,12d rows  %s%n", table.sqlName(), rows, size);
        }
        out.println("database "
                + jdbc.sql("select pg_size_pretty(pg_database_size(current_database()))")
                        .query((row, number) -> row.getString(1))
                        .single());
    }
}
