package vn.chitieu.entry;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.chitieu.account.DemoUsers;

/** Where people of the demonstration enter figures. */
@TestComponent
public class Desks {

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final DemoUsers users;

    Desks(MockMvcTester mvc, JdbcClient jdbc, DemoUsers users) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.users = users;
    }

    /** A person before the grid of a commune and a period. */
    public Desk of(String username, String commune, String period) {
        return new Desk(mvc, jdbc, users.as(username), commune, period);
    }
}
