package vn.chitieu.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
        with().run(Generator.words(arguments));
    }

    /** @param beside what is part of it besides the portal itself */
    public static SpringApplication with(Class<?>... beside) {
        String day = System.getProperty("bench.day", Asked.country().today().toString());
        Instant morning =
                LocalDate.parse(day).atTime(9, 0).atZone(MadeRound.ZONE).toInstant();
        Clock here = Clock.system(MadeRound.ZONE);
        Clock there = Clock.offset(here, Duration.between(here.instant(), morning));
        SpringApplication portal = new SpringApplication(ChitieuApplication.class);
        portal.addPrimarySources(List.of(beside));
        portal.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("clockOfThatDay", Clock.class, () -> there, bean -> bean.setPrimary(true)));
        return portal;
    }
}
