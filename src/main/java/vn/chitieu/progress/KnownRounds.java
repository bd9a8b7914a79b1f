package vn.chitieu.progress;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.web.NotFound;

/** Rounds by the codes that stand in addresses. */
@Component
@RequiredArgsConstructor
public class KnownRounds {

    private final Rounds rounds;

    /**
     * What is to be done now: the earliest round that is open, since what is late comes first; else the latest there is.
     *
     * @throws NotFound if the commune has no round
     */
    public Round due(String commune) {
        List<Round> all = rounds.ofCommune(commune);
        return all.stream()
                .filter(Round::isOpen)
                .findFirst()
                .or(() -> all.stream().reduce((earlier, later) -> later))
                .orElseThrow(() -> new NotFound("a round of commune " + commune));
    }

    /** @throws NotFound if there is no such period, or the commune has no round of it */
    public Round get(String commune, String period) {
        return rounds.find(commune, period(period))
                .orElseThrow(() -> new NotFound("round " + period + " of commune " + commune));
    }

    /** @throws NotFound if there is no such period */
    public static ReportingPeriod period(String code) {
        try {
            return ReportingPeriod.parse(code);
        } catch (IllegalArgumentException e) {
            throw new NotFound("period " + code);
        }
    }
}
