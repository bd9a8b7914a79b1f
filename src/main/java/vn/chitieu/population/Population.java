package vn.chitieu.population;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;

/** A list by name in a commune, with everything that is or was on it. */
public record Population(long id, Place place, String name, List<Member> members) {

    public Population {
        members = List.copyOf(members);
    }

    /**
     * One of a list.
     *
     * @param from the first period it is counted in; null where it was always there
     * @param until the first period it is counted in no more; null while it is there
     */
    public record Member(
            long id,
            String name,
            @Nullable ReportingPeriod from,
            @Nullable ReportingPeriod until) {

        /** Whether it is counted in a period. */
        public boolean isThereIn(ReportingPeriod period) {
            boolean begun = from == null || !period.lastDay().isBefore(from.firstDay());
            boolean ended = until != null && !period.lastDay().isBefore(until.firstDay());
            return begun && !ended;
        }
    }

    /** Those counted in a period. */
    public List<Member> membersIn(ReportingPeriod period) {
        return members.stream().filter(it -> it.isThereIn(period)).toList();
    }
}
