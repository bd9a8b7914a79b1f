package vn.chitieu.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;

/** What was known of a target's rules on a day gone by. */
class KnownRulesTests {

    private static final ReportingPeriod NEXT = ReportingPeriod.quarter(2026, 4);
    private static final Instant AMENDED = Instant.parse("2026-10-15T03:00:00Z");
    private static final RuleHistory RULES = new RuleHistory(
            null,
            null,
            List.of(
                    version(1, null, NEXT, new Amendment(NEXT, "Tỉnh giao lại", null, AMENDED, 7)),
                    version(2, NEXT, null, null)));

    @Test
    void beforeAnAmendmentTheFormerRuleJudgesItsPeriodToo() {
        RuleHistory known = RULES.asKnown(AMENDED);
        assertThat(known.versions()).hasSize(1);
        assertThat(known.at(NEXT).number()).isEqualTo(1);
        assertThat(known.latest().until()).isNull();
        assertThat(known.latest().ending()).isNull();
    }

    @Test
    void afterItTheNewOneDoes() {
        RuleHistory known = RULES.asKnown(AMENDED.plusMillis(1));
        assertThat(known).isEqualTo(RULES);
        assertThat(known.at(NEXT).number()).isEqualTo(2);
    }

    private static RuleHistory.Version version(
            int number, @Nullable ReportingPeriod from, @Nullable ReportingPeriod until, @Nullable Amendment ending) {
        return new RuleHistory.Version(
                number,
                new SingleRule(
                        new Measure.Level(),
                        new Criterion.AtLeast(BigDecimal.valueOf(90L + number)),
                        new Horizon.ByEndOf(2030),
                        SingleRule.Written.IN_FULL),
                "%",
                Reading.AS_REPORTED,
                null,
                new TreeMap<>(),
                from,
                until,
                ending);
    }
}
