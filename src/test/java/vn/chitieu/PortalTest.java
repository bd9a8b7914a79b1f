package vn.chitieu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import vn.chitieu.account.AccountFixture;
import vn.chitieu.account.Codes;
import vn.chitieu.database.PostgresTest;

/**
 * The whole portal behind MockMvc on a database of its own. Tests that add nothing of their own to the context share
 * one, which is what makes them cheap; so they leave alone what they did not make.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@AutoConfigureMockMvc
@PostgresTest
@Import({AccountFixture.class, Codes.class, MockSessions.class})
public @interface PortalTest {}
