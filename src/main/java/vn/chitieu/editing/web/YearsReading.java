package vn.chitieu.editing.web;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.measure.VietnameseNumber;
import vn.chitieu.period.Term;
import vn.chitieu.target.Baseline;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;
import vn.chitieu.target.rule.TargetRule;

/** Holds the years of a target against each other: those of its rule, its base, its path and its plans. */
final class YearsReading {

    /** A document may look this far beyond its own term. */
    private static final int YEARS_BEYOND = 5;

    private final TargetForm form;
    private final Term term;
    private final TypedFields fields;

    YearsReading(TargetForm form, Term term, TypedFields fields) {
        this.form = form;
        this.term = term;
        this.fields = fields;
    }

    void check(@Nullable TargetRule rule, @Nullable Baseline base) {
        if (rule instanceof SingleRule single) {
            if (form.rule() != null) {
                checkRule(single, base);
            }
            int deadline = single.horizon().decidingYear(term.lastYear());
            if (base != null && base.year() >= deadline) {
                fields.refuse("baseline.year", "baseYear", String.valueOf(deadline));
            }
            checkRows(base == null ? Math.min(term.firstYear(), deadline) : base.year(), deadline);
            if (single.measure() instanceof Measure.PlanShare) {
                checkPlans();
            }
        }
    }

    /** The years that a rule names itself. */
    void checkRule(SingleRule rule, @Nullable Baseline base) {
        TypedFields in = fields.in("rule");
        switch (rule.horizon()) {
            case Horizon.ByEndOf(int year) -> {
                int first = base == null || base.year() >= term.lastYear() ? term.firstYear() : base.year() + 1;
                int last = term.lastYear() + YEARS_BEYOND;
                if (year < first || year > last) {
                    in.refuse("year", "yearBetween", String.valueOf(first), String.valueOf(last));
                }
            }
            case Horizon.OverTerm(int first, int last) -> {
                String[] years = {String.valueOf(term.firstYear() + 1), String.valueOf(term.lastYear())};
                if (first <= term.firstYear() || first > term.lastYear()) {
                    in.refuse("firstYear", "yearBetween", (Object[]) years);
                }
                if (last > term.lastYear()) {
                    in.refuse("lastYear", "yearBetween", (Object[]) years);
                }
            }
            case Horizon.EveryYear every -> {}
            case Horizon.EveryYearAndTerm both -> {}
            case Horizon.EveryPeriod every -> {}
        }
    }

    private void checkRows(int base, int deadline) {
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < form.years().size(); row++) {
            TargetForm.YearForm typed = form.years().get(row);
            boolean isTyped = !typed.level().isBlank() || !typed.plan().isBlank();
            String year = typed.year().strip();
            if (!isTyped || !year.matches("\\d{4}")) {
                continue;
            }
            List<String> typedIn = typed.level().isBlank() ? List.of("plan") : List.of("level");
            TypedFields in = fields.in("years[" + row + "]");
            if (!seen.add(year)) {
                typedIn.forEach(it -> in.refuse(it, "yearTwice", year));
            } else if (Integer.parseInt(year) < base || Integer.parseInt(year) > deadline) {
                typedIn.forEach(it -> in.refuse(it, "yearBetween", String.valueOf(base), String.valueOf(deadline)));
            }
        }
    }

    /** Of nothing there is no share. */
    private void checkPlans() {
        for (int row = 0; row < form.years().size(); row++) {
            if (VietnameseNumber.read(form.years().get(row).plan())
                            instanceof VietnameseNumber.Understood(BigDecimal plan, boolean thousands)
                    && plan.signum() <= 0) {
                fields.in("years[" + row + "]").refuse("plan", "planAboveZero");
            }
        }
    }
}
