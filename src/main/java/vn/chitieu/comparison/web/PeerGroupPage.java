package vn.chitieu.comparison.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.Province;

/**
 * One group, or a new one.
 *
 * @param id null for a new one
 * @param communes every commune of the province
 */
public record PeerGroupPage(Province province, @Nullable Long id, String title, List<Choice> communes) {

    /** @param other name of the other group that it is in now; null where it is in none */
    public record Choice(
            String code,
            String kind,
            String name,
            String plain,
            @Nullable String other) {}

    public String address() {
        return "/provinces/" + province.code() + "/groups";
    }
}
