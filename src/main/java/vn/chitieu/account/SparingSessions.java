package vn.chitieu.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import vn.chitieu.account.SparingSessions.Sparing;
import vn.chitieu.web.Shell;

/**
 * Sessions whose last use is remembered only where it is later by {@link Shell.Idle#SLACK}. Otherwise every page would write
 * it, and wait for the disk: a session may end so much earlier, which pages reckon with.
 */
final class SparingSessions<S extends Session> implements FindByIndexNameSessionRepository<Sparing<S>> {

    private final FindByIndexNameSessionRepository<S> stored;

    SparingSessions(FindByIndexNameSessionRepository<S> stored) {
        this.stored = stored;
    }

    @Override
    public Sparing<S> createSession() {
        return new Sparing<>(stored.createSession());
    }

    @Override
    public void save(Sparing<S> session) {
        stored.save(session.stored);
    }

    @Override
    public @Nullable Sparing<S> findById(String id) {
        S found = stored.findById(id);
        return found == null ? null : new Sparing<>(found);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    @Override
    public Map<String, Sparing<S>> findByIndexNameAndIndexValue(String name, String value) {
        return stored.findByIndexNameAndIndexValue(name, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> new Sparing<>(it.getValue())));
    }

    /** A session as it is stored. */
    static final class Sparing<S extends Session> implements Session {

        private final S stored;

        Sparing(S stored) {
            this.stored = stored;
        }

        /** A clock that was set back counts as another time too. */
        @Override
        public void setLastAccessedTime(Instant now) {
            if (Duration.between(stored.getLastAccessedTime(), now).abs().compareTo(Shell.Idle.SLACK) > 0) {
                stored.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            return stored.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                stored.removeAttribute(name);
            } else {
                stored.setAttribute(name, value);
            }
        }

        @Override
        public void removeAttribute(String name) {
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
