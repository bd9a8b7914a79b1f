package vn.chitieu.database;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A migrated database for one test alone, without Spring: as the pages see it, and as its owner does. */
public record OwnDatabase(DataSource web, DataSource owner) {

    public static OwnDatabase create() {
        String url = TestDatabase.copy();
        return new OwnDatabase(
                new DriverManagerDataSource(url, DatabaseRoles.WEB, DatabaseRoles.WEB),
                new DriverManagerDataSource(url, DatabaseRoles.OWNER, DatabaseRoles.OWNER));
    }
}
