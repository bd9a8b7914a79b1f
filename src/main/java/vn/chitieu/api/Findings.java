package vn.chitieu.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers what is wrong with a request, so that whoever wrote it learns everything at once. */
final class Findings {

    /** A request has few fields; whoever gets more of them wrong has sent something else. */
    private static final int MOST = 200;

    private final Map<String, String> details = new LinkedHashMap<>();

    /** Notes what is wrong with a field; the first finding stands, and one on the whole covers its members. */
    void add(String field, String detail) {
        int dot = field.lastIndexOf('.');
        boolean covered = dot > 0 && details.containsKey(field.substring(0, dot));
        if (!covered && details.size() < MOST) {
            details.putIfAbsent(field, detail);
        }
    }

    boolean isEmpty() {
        return details.isEmpty();
    }

    /** @throws WrongRequest if anything was found */
    void throwIfAny() {
        if (!isEmpty()) {
            throw new WrongRequest(
                    details.size() == 1 ? "A field is wrong." : details.size() + " fields are wrong.",
                    details.entrySet().stream()
                            .map(finding -> new WrongField(finding.getKey(), finding.getValue()))
                            .toList());
        }
    }
}
