package vn.chitieu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AdmissionTests {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private static MockHttpServletRequest of(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    private void asks(Admission admission, String path, FilterChain work) throws Exception {
        admission.doFilter(of(path), new MockHttpServletResponse(), work);
    }

    private double waiting() {
        return meters.get("chitieu.admission.waiting").gauge().value();
    }

    private void untilOneMoreWaits(double before) throws InterruptedException {
        while (waiting() <= before) {
            Thread.sleep(1);
        }
    }

    @Test
    void onlySoManyWorkAtOnceAndTheOthersFollowInTheirOrder() throws Exception {
        Admission admission = new Admission(1, LONG, meters);
        List<String> begun = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch end = new CountDownLatch(1);
        List<Thread> people = new ArrayList<>();
        for (String name : List.of("first", "second", "third")) {
            double before = waiting();
            CountDownLatch working = new CountDownLatch(1);
            people.add(Thread.ofVirtual().start(() -> {
                try {
                    asks(admission, "/communes/1", (request, response) -> {
                        begun.add(name);
                        working.countDown();
                        await(end);
                    });
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
            if (people.size() == 1) {
                working.await();
            } else {
                untilOneMoreWaits(before);
            }
        }
        assertThat(begun).containsExactly("first");
        end.countDown();
        for (Thread person : people) {
            person.join();
        }
        assertThat(begun).containsExactly("first", "second", "third");
        assertThat(waiting()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoFindsNoPlaceInTimeIsToldSoAndNothingIsBegun() throws Exception {
        Admission admission = new Admission(1, Duration.ofMillis(1), meters);
        asks(
                admission,
                "/communes/1",
                (request, response) -> assertThatThrownBy(() -> asks(admission, "/communes/2", (a, b) -> {
                            throw new AssertionError("begun");
                        }))
                        .isInstanceOf(Admission.Overload.class)
                        .satisfies(it -> assertThat(DatabaseAway.isCauseOf(it)).isTrue()));
        asks(
                admission,
                "/communes/3",
                (request, response) -> assertThat(waiting()).isZero());
    }

    /** A browser on a bad line may take minutes for what took a moment to make. */
    @Test
    void aPlaceIsGivenBackBeforeTheAnswerGoesOut() throws Exception {
        Admission admission = new Admission(1, Duration.ofMillis(1), meters);
        List<String> done = new ArrayList<>();
        asks(admission, "/communes/1", (request, response) -> {
            response.getOutputStream().write("trang".getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
            try {
                asks(admission, "/communes/2", (a, b) -> done.add("second"));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(done).containsExactly("second");
        asks(admission, "/communes/3", (a, b) -> done.add("third"));
        assertThat(done).as("given back once, not twice").containsExactly("second", "third");
        asks(
                admission,
                "/communes/4",
                (a, b) -> assertThatThrownBy(() -> asks(admission, "/communes/5", (c, d) -> done.add("fifth")))
                        .isInstanceOf(Admission.Overload.class));
    }

    @Test
    void filesAndTheProbesOfTheProxyNeedNoPlace() throws Exception {
        Admission none = new Admission(0, Duration.ZERO, meters);
        List<String> answered = new ArrayList<>();
        for (String path : List.of("/css/portal.css", "/js/idle.js", "/livez", "/readyz", "/actuator/health")) {
            asks(none, path, (request, response) -> answered.add(path));
        }
        assertThat(answered).hasSize(5);
        assertThatThrownBy(() -> asks(none, "/login", (request, response) -> answered.add("login")))
                .isInstanceOf(Admission.Overload.class);
    }
}
