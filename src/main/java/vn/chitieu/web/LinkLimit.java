package vn.chitieu.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** One-time links that open something without signing in: whoever guesses has ten guesses a minute. */
@Component
public class LinkLimit {

    private static final int WRONG_PER_MINUTE = 10;

    private final AttemptLimit limit;

    LinkLimit(Clock clock) {
        limit = new AttemptLimit(WRONG_PER_MINUTE, clock);
    }

    /**
     * Looks up what a link's token stands for; finding nothing counts.
     *
     * @throws TooManyAttempts if this address has found nothing too often; nothing is looked up then
     */
    public <T> Optional<T> find(HttpServletRequest request, Supplier<Optional<T>> lookup) {
        limit.take(request);
        Optional<T> found = lookup.get();
        if (found.isPresent()) {
            limit.giveBack(request);
        }
        return found;
    }
}
