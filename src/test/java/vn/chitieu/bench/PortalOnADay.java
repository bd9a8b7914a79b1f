package vn.chitieu.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import vn.chitieu.ChitieuApplication;

/**
 * The portal as it is, on another day: generated quarters end in 2030, and pages without a period show the last one that
 * is over. Its clock runs on from 9 in the morning of {@code -Dbench.day}, by default the day that the data stand on.
 */
public final class PortalOnADay {

    private PortalOnADay() {}

    public static void main(String[] arguments) {
        String day = System.getProperty("bench.day", Asked.country().today().toString());
        Instant morning =
                LocalDate.parse(day).atTime(9, 0).atZone(MadeRound.ZONE).toInstant();
        Clock here = Clock.system(MadeRound.ZONE);
        Clock there = Clock.offset(here, Duration.between(here.instant(), morning));
        SpringApplication portal = new SpringApplication(ChitieuApplication.class);
        portal.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("clockOfThatDay", Clock.class, () -> there, bean -> bean.setPrimary(true)));
        portal.run(Generator.words(arguments));
    }
}
