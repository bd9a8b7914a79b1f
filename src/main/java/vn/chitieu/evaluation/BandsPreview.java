package vn.chitieu.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;
import vn.chitieu.judging.Bands;
import vn.chitieu.judging.Judge;
import vn.chitieu.judging.Judgement;
import vn.chitieu.judging.State;

/** What other bands would change in a province, worked out from stored inputs; nothing is stored. */
@Service
@RequiredArgsConstructor
public class BandsPreview {

    private final OpenRounds rounds;
    private final DataScopes scopes;

    /** Each commune with a round that is not closed, by its latest one, in the order of their codes. */
    @Transactional(readOnly = true)
    public List<BandsEffect> of(String province, Bands bands) {
        Map<String, List<OpenRounds.Stored>> communes = new LinkedHashMap<>();
        for (OpenRounds.Stored stored : scopes.during(DataScope.ofProvince(province), () -> rounds.latest(province))) {
            communes.computeIfAbsent(stored.commune(), commune -> new ArrayList<>())
                    .add(stored);
        }
        return communes.values().stream().map(all -> effect(all, bands)).toList();
    }

    private static BandsEffect effect(List<OpenRounds.Stored> all, Bands bands) {
        Map<Long, List<OpenRounds.Stored>> parts = new HashMap<>();
        for (OpenRounds.Stored stored : all) {
            if (stored.parent() != null) {
                parts.computeIfAbsent(stored.parent(), parent -> new ArrayList<>())
                        .add(stored);
            }
        }
        Judge judge = new Judge(bands);
        int targets = 0;
        Map<State, Map<State, Integer>> moves = new TreeMap<>();
        for (OpenRounds.Stored stored : all) {
            if (stored.parent() == null) {
                targets++;
                State then = judged(stored, parts, judge).state();
                if (then != stored.state()) {
                    moves.computeIfAbsent(stored.state(), from -> new TreeMap<>())
                            .merge(then, 1, Integer::sum);
                }
            }
        }
        List<BandsEffect.Move> counted = new ArrayList<>();
        moves.forEach(
                (from, those) -> those.forEach((to, count) -> counted.add(new BandsEffect.Move(from, to, count))));
        OpenRounds.Stored first = all.getFirst();
        return new BandsEffect(first.commune(), first.period(), targets, counted);
    }

    private static Judgement judged(OpenRounds.Stored stored, Map<Long, List<OpenRounds.Stored>> parts, Judge judge) {
        JudgedInputs inputs = stored.inputs();
        return inputs == null
                ? Judge.judgeParts(parts.getOrDefault(stored.target(), List.of()).stream()
                        .map(part -> judged(part, parts, judge))
                        .toList())
                : judge.judge(inputs.dossier(), stored.period());
    }
}
