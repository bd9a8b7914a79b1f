package vn.chitieu.comparison;

import java.util.List;

/**
 * Communes that a province compares with one another: "đồng bằng", "đô thị".
 *
 * @param communes codes, in the order of a Vietnamese dictionary
 */
public record PeerGroup(long id, String name, int version, List<String> communes) {

    public PeerGroup {
        communes = List.copyOf(communes);
    }
}
