package vn.chitieu.web;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * A node that is stopped has said already that it is not ready, and goes on serving until the proxy has noticed. Only then
 * does it take no more requests and finish those under way.
 */
@Component
class Leaving implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Leaving.class);

    private final Duration delay;
    private volatile boolean running;

    Leaving(@Value("${chitieu.leaving.delay}") Duration delay) {
        this.delay = delay;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (!delay.isPositive()) {
            return;
        }
        log.info("Not ready any more; serving for {} s until the proxy knows", delay.toSeconds());
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The last to start is the first to stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
