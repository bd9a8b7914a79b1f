package vn.chitieu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseAwayTests {

    /** Killed, refused, shut down, starting, out of time, no lock, disk full, too many, broken disk, replica, deadlock. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "08001", "57P01", "57P02", "57P03", "57014", "55P03", "53100", "53300", "58030", "25006",
                "40P01"
            })
    void itIsWhatTheDatabaseSaysOfItself(String state) {
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException(new SQLException("", state))))
                .isTrue();
    }

    /** Doubled, too long, no such column, refused by a policy. */
    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "42703", "42501"})
    void aMistakeInWhatWasAskedIsNone(String state) {
        assertThat(DatabaseAway.isCauseOf(new DataAccessResourceFailureException("", new SQLException("", state))))
                .isFalse();
    }

    /** The pool throws a broken connection away, and the transaction on it cannot be taken back. */
    @Test
    void itIsAConnectionThrownAwayAndATransactionThatCannotBeTakenBack() {
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException(new SQLException("Connection is closed"))))
                .isTrue();
        TransactionSystemException broken =
                new TransactionSystemException("Could not roll back", new IllegalStateException());
        assertThat(DatabaseAway.isCauseOf(broken)).isFalse();
        broken.initApplicationException(new IllegalStateException(new SQLException("", "08006")));
        assertThat(DatabaseAway.isCauseOf(broken)).isTrue();
    }

    @Test
    void itIsAPoolWithoutConnectionsAndALineWithoutAnAnswer() {
        assertThat(DatabaseAway.isCauseOf(new SQLTransientConnectionException("nothing came within 5000ms")))
                .isTrue();
        assertThat(DatabaseAway.isCauseOf(new SQLException("", new SocketTimeoutException())))
                .isTrue();
        assertThat(DatabaseAway.isCauseOf(null)).isFalse();
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException())).isFalse();
    }
}
