package vn.chitieu.database;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A migrated database for one test alone, without Spring: as the pages see it, and as its owner does. */
public record OwnDatabase(DataSource web, DataSource owner) {

    /** What a page of somebody who sees every place would set. */
    private static final String EVERY_PLACE = "?options=-c%20chitieu.provinces=*%20-c%20chitieu.administered=*";

    public static OwnDatabase create() {
        String url = TestDatabase.copy();
        return new OwnDatabase(
                new DriverManagerDataSource(url + EVERY_PLACE, DatabaseRoles.WEB, DatabaseRoles.WEB),
                new DriverManagerDataSource(url, DatabaseRoles.OWNER, DatabaseRoles.OWNER));
    }
}
