package vn.chitieu.bench;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chitieu.account.Role;
import vn.chitieu.audit.Actor;
import vn.chitieu.audit.AuditChain;

/** Who reads or reviews more than one commune: of the installation two accounts, of each province two. */
final class Above {

    private final Map<String, String> provinces;
    private final Ids ids;

    /** @param provinces names by code, in the order of the codes */
    Above(Map<String, String> provinces, Ids ids) {
        this.provinces = new TreeMap<>(provinces);
        this.ids = ids;
    }

    Actor reviewer(String province) {
        return Actor.of("tinh-" + province, "Văn phòng Tỉnh ủy · " + requireNonNull(provinces.get(province), province));
    }

    long reviewerId(String province) {
        return ids.accounts() + 2 + 2L * List.copyOf(provinces.keySet()).indexOf(province);
    }

    Rows rows(Asked asked) {
        Rows rows = new Rows(asked.periods().size() + 1);
        People people = new People(rows, asked.begun().minusSeconds(7200), asked.lastSeen());
        Chain installation = new Chain(AuditChain.INSTALLATION, "10.0.0.1", rows);
        People.Where everywhere = new People.Where(null, null, null);
        people.add(ids.accounts(), "quantri", "Quản trị hệ thống", Role.ADMINISTRATOR, everywhere, installation);
        people.add(
                ids.accounts() + 1, "quocgia", "Người đọc toàn quốc", Role.NATIONAL_READER, everywhere, installation);
        installation.end();
        provinces.forEach((code, name) -> {
            Chain trail = new Chain(AuditChain.ofProvince(code), "10.0.0.1", rows);
            People.Where here = new People.Where(code, null, null);
            Actor reviewer = reviewer(code);
            people.add(
                    reviewerId(code), reviewer.username(), reviewer.displayName(), Role.PROVINCE_REVIEWER, here, trail);
            people.add(
                    reviewerId(code) + 1,
                    "kiemtra-" + code,
                    "Ủy ban Kiểm tra Tỉnh ủy · " + name,
                    Role.INSPECTOR,
                    here,
                    trail);
            trail.end();
        });
        return rows;
    }
}
