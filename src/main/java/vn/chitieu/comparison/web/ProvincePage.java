package vn.chitieu.comparison.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.PlainName;
import vn.chitieu.commune.Province;
import vn.chitieu.comparison.CommuneCounts;
import vn.chitieu.comparison.HandIn;
import vn.chitieu.comparison.HandIns;
import vn.chitieu.progress.WaitingDecisions;

/**
 * A province at the end of a period: who has handed in, how communes stand on each indicator.
 *
 * @param period null where no commune has a round yet
 * @param find part of a commune's name that is searched for; empty for all
 * @param tiles every commune of the province
 * @param communes those with targets; most in danger first
 * @param decisions what waits for the word of the reviewer who reads
 */
public record ProvincePage(
        Province province,
        String address,
        String name,
        @Nullable String period,
        List<String> periods,
        String find,
        List<HandIns.Tile> tiles,
        HandIns.Waiting waiting,
        List<CommuneCounts> communes,
        @Nullable HeatView heat,
        List<WaitingDecisions.Waiting> decisions) {

    public int inDanger() {
        return (int) communes.stream().filter(CommuneCounts::isInDanger).count();
    }

    public int handedIn() {
        return (int) tiles.stream().filter(it -> it.handIn().isHandedIn()).count();
    }

    public int count(String handIn) {
        return (int) tiles.stream()
                .filter(it -> it.handIn() == HandIn.valueOf(handIn))
                .count();
    }

    public boolean isFound(String commune) {
        return PlainName.matches(commune, find);
    }

    public String plain(String commune) {
        return PlainName.of(commune);
    }

    /** Communes whose names have what is searched for. */
    public int found() {
        return (int) tiles.stream().filter(it -> isFound(it.name())).count();
    }
}
