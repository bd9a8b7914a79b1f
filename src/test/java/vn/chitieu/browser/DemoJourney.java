package vn.chitieu.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ActiveProfiles;

/** A {@link Journey} through the demonstration: five communes with figures, an account for every role. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Journey
@ActiveProfiles({"test", "demo"})
@interface DemoJourney {}
