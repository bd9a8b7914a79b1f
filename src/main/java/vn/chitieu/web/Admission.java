package vn.chitieu.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only so many requests work at once; the others wait in the order in which they came. A virtual thread for each would
 * let all of them begin, and then each waits for the database again and again, behind those who came later, until it fails.
 *
 * <p>Nobody holds a place who sends or receives slowly: a form is read before, and the place is given back before the
 * answer's first byte goes out.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 2)
class Admission extends OncePerRequestFilter {

    private final Semaphore places;
    private final Duration patience;

    Admission(
            @Value("${chitieu.admission.at-once}") int atOnce,
            @Value("${chitieu.admission.patience}") Duration patience,
            MeterRegistry meters) {
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
        Gauge.builder("chitieu.admission.waiting", places, Semaphore::getQueueLength)
                .description("Requests that wait until others are done")
                .register(meters);
    }

    /** Files, and what asks whether the portal is there. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return NobodysFiles.areAskedBy(request)
                || Stream.of("/actuator/", "/livez", "/readyz").anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Reads a form whole
        request.getParameterMap();
        takePlace();
        Place place = new Place();
        try {
            chain.doFilter(request, new GivingBack(response, place));
        } finally {
            place.giveBack();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Overload();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overload();
        }
    }

    /** Given back once, whatever comes first: the answer's first byte or its end. */
    private final class Place {

        private boolean held = true;

        synchronized void giveBack() {
            if (held) {
                held = false;
                places.release();
            }
        }
    }

    private static final class GivingBack extends OnCommittedResponseWrapper {

        private final Place place;

        GivingBack(HttpServletResponse response, Place place) {
            super(response);
            this.place = place;
        }

        @Override
        protected void onResponseCommitted() {
            place.giveBack();
        }
    }

    /** So many are at work that this request had no place in time; nothing of it was begun. */
    static final class Overload extends RuntimeException {

        private static final long serialVersionUID = 1;

        Overload() {
            super("No place within the time that a request waits");
        }
    }
}
