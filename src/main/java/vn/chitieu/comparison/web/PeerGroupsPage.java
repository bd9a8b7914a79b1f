package vn.chitieu.comparison.web;

import java.util.List;
import vn.chitieu.commune.Province;
import vn.chitieu.comparison.PeerGroup;

/**
 * The groups of a province.
 *
 * @param others how many communes are in none
 */
public record PeerGroupsPage(Province province, List<Line> groups, int communes, int others, boolean keeps) {

    /** @param names of its communes */
    public record Line(PeerGroup group, List<String> names) {}

    public String address() {
        return "/provinces/" + province.code() + "/groups";
    }
}
