package vn.chitieu.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.judging.State;
import vn.chitieu.review.CommuneQueue.Company;
import vn.chitieu.review.CommuneQueue.Found;
import vn.chitieu.review.CommuneQueue.Peer;
import vn.chitieu.review.CommuneQueue.Shown;

/**
 * What a province's communes have handed in of a period.
 *
 * @param versions of the communes when they were read
 * @param communes by their codes
 * @param cells the greatest risk first
 */
record Queue(Map<String, Long> versions, Map<String, CommuneQueue> communes, List<QueuedCell> cells) {

    /** @param versions in the order in which cells of like risk are shown */
    static Queue of(Map<String, Long> versions, Map<String, CommuneQueue> communes) {
        Companies companies = new Companies(communes);
        List<QueuedCell> cells = new ArrayList<>();
        for (String code : versions.keySet()) {
            communes.getOrDefault(code, CommuneQueue.EMPTY)
                    .cells()
                    .forEach(found -> cells.add(queued(found, code, companies)));
        }
        cells.sort(QueuedCell.IN_ORDER);
        return new Queue(Map.copyOf(versions), Map.copyOf(communes), List.copyOf(cells));
    }

    int weight() {
        return communes.values().stream().mapToInt(CommuneQueue::weight).sum();
    }

    private static QueuedCell queued(Found found, String commune, Companies companies) {
        Shown shown = found.shown();
        Peer own = shown == null ? null : shown.peer();
        List<Question> asked = own == null
                ? found.asked()
                : Questions.with(found.asked(), own.attained(), companies.others(own.company(), commune));
        State state = shown == null ? null : shown.state();
        State before = shown == null ? null : shown.before();
        return new QueuedCell(
                found.cell(),
                shown == null ? null : shown.code(),
                shown == null ? found.cell().name() : shown.name(),
                found.indicators(),
                found.previous(),
                state,
                before,
                shown == null ? null : shown.judged(),
                asked,
                Risk.of(state, before, asked));
    }

    /** Who may be held against whom. */
    private static final class Companies {

        private record Member(String commune, BigDecimal attained) {}

        private final Map<Company, List<Member>> members = new HashMap<>();

        Companies(Map<String, CommuneQueue> communes) {
            communes.forEach((code, commune) -> commune.peers()
                    .forEach(peer -> members.computeIfAbsent(peer.company(), any -> new ArrayList<>())
                            .add(new Member(code, peer.attained()))));
            // Once here, so that those of each commune are in order already
            members.values()
                    .forEach(all -> all.sort((one, other) -> one.attained().compareTo(other.attained())));
        }

        /** What others have attained; another target of the same commune is no peer. */
        List<BigDecimal> others(Company company, String commune) {
            List<Member> all = members.getOrDefault(company, List.of());
            List<BigDecimal> others = new ArrayList<>(all.size());
            for (Member member : all) {
                if (!member.commune().equals(commune)) {
                    others.add(member.attained());
                }
            }
            return others;
        }
    }
}
