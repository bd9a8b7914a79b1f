package vn.chitieu.comparison.web;

import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.Province;
import vn.chitieu.comparison.Punctuality;

/**
 * How communes keep their dates over a range of periods.
 *
 * @param periods that may be chosen, latest first
 * @param from earliest period, included; null where there is none
 * @param to latest period, included; null where there is none
 */
public record TimelinessPage(
        Province province,
        List<String> periods,
        @Nullable String from,
        @Nullable String to,
        List<Punctuality> communes) {

    public String address() {
        return "/provinces/" + province.code() + "/timeliness";
    }

    public int rounds() {
        return sum(Punctuality::rounds);
    }

    public int onTime() {
        return sum(Punctuality::onTime);
    }

    public int late() {
        return sum(Punctuality::late);
    }

    public int overdue() {
        return sum(Punctuality::overdue);
    }

    public int unknown() {
        return sum(Punctuality::unknown);
    }

    private int sum(ToIntFunction<Punctuality> part) {
        return communes.stream().mapToInt(part).sum();
    }
}
