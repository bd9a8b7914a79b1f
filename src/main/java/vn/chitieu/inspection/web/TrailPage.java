package vn.chitieu.inspection.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chitieu.audit.Trouble;
import vn.chitieu.audit.Verifications;
import vn.chitieu.inspection.TrailLine;

/**
 * A page of the audit trail.
 *
 * @param filled the fields of the filter that say something
 * @param next where the next page begins; null on the last
 * @param choosesChain whether there is more than one commune's chain to read
 * @param checked the last checking of all chains; null before the first
 * @param troubles what it found that concerns the reader
 * @param mayCheck whether the reader has the chains checked now
 */
public record TrailPage(
        List<Line> lines,
        Map<String, String> filled,
        Map<String, String> acts,
        Map<String, String> kinds,
        @Nullable String next,
        boolean choosesChain,
        Verifications.@Nullable Kept checked,
        List<Trouble> troubles,
        boolean mayCheck) {

    /** An entry with its texts in the reader's words. */
    public record Line(
            TrailLine entry,
            @Nullable String before,
            @Nullable String after) {}

    public String nextHref() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/audit");
        filled.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.queryParam("after", next).encode().buildAndExpand(filled).toUriString();
    }
}
