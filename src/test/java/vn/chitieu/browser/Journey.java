package vn.chitieu.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import vn.chitieu.account.AccountFixture;
import vn.chitieu.account.Codes;
import vn.chitieu.database.PostgresTest;

/**
 * The running portal and a Chromium before it; a test method asks for a {@link Visit}. Any error in the browser's
 * console, a violation of the content policy among them, fails the test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("journey")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@PostgresTest
@Import({AccountFixture.class, Codes.class})
@ExtendWith(Browsing.class)
public @interface Journey {}
