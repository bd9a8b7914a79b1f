package vn.chitieu.account.web;

import java.time.Instant;
import java.util.List;
import vn.chitieu.account.Device;
import vn.chitieu.account.OpenSession;

/** Where the person signed in is signed in. */
public record SessionsPage(List<Line> sessions) {

    /** @param current whether the page itself is asked for by it */
    public record Line(String handle, Device device, String address, Instant since, Instant lastUsed, boolean current) {

        /** Message key of what the device is called; its arguments are the browser and the system. */
        public String deviceKey() {
            if (device.browser().isEmpty() && device.system().isEmpty()) {
                return "account.sessions.device-unknown";
            }
            return device.browser().isEmpty() || device.system().isEmpty()
                    ? "account.sessions.device-half"
                    : "account.sessions.device";
        }
    }

    static SessionsPage of(List<OpenSession> sessions, String current) {
        return new SessionsPage(sessions.stream()
                .map(it -> new Line(
                        it.handle(),
                        it.device(),
                        it.address(),
                        it.since(),
                        it.lastUsed(),
                        it.handle().equals(current)))
                .toList());
    }

    /** Whether there is any besides the one that asks. */
    public boolean hasOthers() {
        return sessions.stream().anyMatch(it -> !it.current());
    }
}
