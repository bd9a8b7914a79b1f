package vn.chitieu.account.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an administrator sees: how much there is, and who may come in.
 *
 * @param cut whether there are more accounts than are shown
 */
record AdminPage(Counts counts, Search search, List<Row> accounts, boolean everywhere, boolean cut) {

    record Counts(long provinces, long communes, long indicators, long accounts) {}

    /**
     * The communes whose name or code was asked for.
     *
     * @param typed empty where nothing was asked
     */
    record Search(String typed, List<Place> found) {}

    /** A commune that this person administers. */
    record Place(String code, String kind, String name, String province) {}

    record Row(String username, String displayName, boolean enabled, List<HeldRole> roles) {}

    /** @param most the number of accounts the rows were limited to */
    static AdminPage of(Counts counts, Search search, List<HeldRole> held, boolean everywhere, int most) {
        List<Row> rows = held.stream()
                .collect(Collectors.groupingBy(HeldRole::username, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(AdminPage::row)
                .toList();
        return new AdminPage(counts, search, rows, everywhere, rows.size() == most);
    }

    private static Row row(List<HeldRole> held) {
        HeldRole first = held.getFirst();
        return new Row(
                first.username(),
                first.displayName(),
                first.enabled(),
                held.stream().filter(it -> it.role() != null).toList());
    }
}
