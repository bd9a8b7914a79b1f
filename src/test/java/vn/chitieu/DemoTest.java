package vn.chitieu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.api.web.Caller;
import vn.chitieu.database.PostgresTest;
import vn.chitieu.database.StatementCounting;
import vn.chitieu.entry.Desks;
import vn.chitieu.reminder.RemindingFixture;

/**
 * The whole portal with the five communes of the demonstration, behind MockMvc. All such tests share one context, and
 * each is rolled back, so that the next finds the demonstration as it was loaded.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@PostgresTest
@ActiveProfiles({"test", "demo"})
@Import({DemoUsers.class, Desks.class, Caller.class, StatementCounting.class, MockSessions.class, RemindingFixture.class
})
@Transactional
public @interface DemoTest {}
