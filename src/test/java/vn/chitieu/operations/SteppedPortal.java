package vn.chitieu.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import vn.chitieu.ChitieuApplication;

/**
 * The portal with a clock that is ahead by as many seconds as the file of {@code -Ddrill.clock} says at that moment, or
 * behind. That is the clock that the portal asks; Java's own, which sessions rest by, and PostgreSQL's go on.
 */
final class SteppedPortal {

    private SteppedPortal() {}

    public static void main(String[] arguments) {
        Clock stepped =
                new Stepped(Path.of(System.getProperty("drill.clock")), Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));
        SpringApplication portal = new SpringApplication(ChitieuApplication.class);
        portal.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("steppedClock", Clock.class, () -> stepped, bean -> bean.setPrimary(true)));
        portal.run(arguments);
    }

    private static final class Stepped extends Clock {

        private final Path step;
        private final Clock here;

        Stepped(Path step, Clock here) {
            this.step = step;
            this.here = here;
        }

        @Override
        public ZoneId getZone() {
            return here.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Stepped(step, here.withZone(zone));
        }

        @Override
        public Instant instant() {
            try {
                return here.instant()
                        .plusSeconds(Long.parseLong(Files.readString(step).strip()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
