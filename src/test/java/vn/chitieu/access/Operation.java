package vn.chitieu.access;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpMethod;

/**
 * One thing that the portal can be asked to do, and who may ask.
 *
 * @param handler method and pattern, as the handler declares them: {@code POST /communes/{commune}/units}
 * @param address one that exists; {@code {resolution}} and the like stand for ids of Vĩnh Bình
 * @param rule who may
 * @param done the status that the first of them gets; 422 where a form is sent empty and comes back,
 *     409 where what it changes is not as it says
 * @param form what is sent
 */
record Operation(String handler, String address, Rule rule, int done, Map<String, String> form) {

    Operation sending(String... fields) {
        Map<String, String> sent = new LinkedHashMap<>();
        for (int field = 0; field < fields.length; field += 2) {
            sent.put(fields[field], fields[field + 1]);
        }
        return new Operation(handler, address, rule, done, sent);
    }

    HttpMethod method() {
        return HttpMethod.valueOf(handler.substring(0, handler.indexOf(' ')));
    }

    boolean isApi() {
        return handler.contains(" /api/");
    }

    @Override
    public String toString() {
        return handler;
    }
}
