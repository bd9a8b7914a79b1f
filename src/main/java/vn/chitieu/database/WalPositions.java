package vn.chitieu.database;

import java.sql.SQLException;

/** Where primary and standby are in the write-ahead log, in bytes from its beginning. */
interface WalPositions extends AutoCloseable {

    long ofPrimary() throws SQLException;

    /** Up to which everything can be read there; fails when it is no standby. */
    long ofStandby() throws SQLException;

    @Override
    void close();
}
