package vn.chitieu.comparison.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.commune.ProvinceVersions;
import vn.chitieu.comparison.CommuneCountsQuery;
import vn.chitieu.comparison.Scope;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.web.NotFound;

/** Which period a page is about: the one asked for, else the latest that is over. */
@Component
@RequiredArgsConstructor
class ChosenPeriods {

    private final CommuneCountsQuery counts;
    private final ProvinceVersions versions;
    private final Clock clock;

    /** @param all that any commune of the scope has a round in, latest first */
    record Choice(List<ReportingPeriod> all, @Nullable ReportingPeriod chosen) {

        List<String> codes() {
            return all.stream().map(Object::toString).toList();
        }

        @Nullable
        String code() {
            return chosen == null ? null : chosen.toString();
        }
    }

    Choice of(Scope scope, @Nullable String asked) {
        return of(scope, versions.find(scope.province()).setUp(), asked);
    }

    /** @param setUp version of what is set up in the scope, read before */
    Choice of(Scope scope, long setUp, @Nullable String asked) {
        List<ReportingPeriod> all = counts.periods(scope, setUp);
        if (asked == null || asked.isBlank()) {
            return new Choice(
                    all, ReportingPeriod.shownOn(LocalDate.now(clock), all).orElse(null));
        }
        return new Choice(
                all,
                all.stream()
                        .filter(it -> it.toString().equals(asked))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("period " + asked)));
    }
}
