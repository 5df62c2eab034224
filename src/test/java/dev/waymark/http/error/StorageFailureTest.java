package dev.waymark.http.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a database unavailable, and no fault of ours. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StorageFailureTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "08001", "25006", "28P01", "40001", "40P01", "42501", "53100", "53200", "53300", "55P03",
                "57014", "57P01", "57P02", "57P03"
            })
    void is_every_state_in_which_it_serves_nobody(String state) {
        assertThat(StorageFailure.causes(new IllegalStateException(new SQLException("Sorry", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"28000", "28P01", "42501"})
    void is_the_operators_to_mend_where_something_is_denied(String state) {
        assertThat(StorageFailure.denies(new IllegalStateException(new SQLException("Sorry", state))))
                .isTrue();
        assertThat(StorageFailure.denies(new SQLException("Sorry", "08006"))).isFalse();
    }

    static Stream<Exception> withoutState() {
        return Stream.of(
                new SQLException("Acquisition timeout while waiting for new connection"),
                new SQLException("Sorry, acquisition timeout!"),
                new SQLException("Failed to enlist. Check if a connection from another datasource is already enlisted"),
                new SQLTransientConnectionException("refused"),
                new SQLException("An I/O error occurred", "", new SocketTimeoutException("Read timed out")));
    }

    @ParameterizedTest
    @MethodSource("withoutState")
    void is_a_connection_that_nobody_gets(Exception failure) {
        assertThat(StorageFailure.causes(failure)).isTrue();
    }

    @Test
    void is_a_commit_that_has_the_reason_beside_it() {
        var commit = new IllegalStateException("Could not commit transaction");
        commit.addSuppressed(
                new IllegalStateException(new SQLException("An I/O error occurred while sending", "08006")));
        assertThat(StorageFailure.causes(new IllegalStateException(commit))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "5", ""})
    void is_no_mistake_in_a_statement(String state) {
        assertThat(StorageFailure.causes(new SQLException("duplicate key", state)))
                .isFalse();
    }

    @Test
    void is_no_row_that_somebody_else_has_just_written() {
        assertThat(StorageFailure.isCollision(new IllegalStateException(new SQLException("duplicate key", "23505"))))
                .isTrue();
        assertThat(StorageFailure.isCollision(new SQLException("Sorry", "23503")))
                .isFalse();
        assertThat(StorageFailure.isCollision(new SQLException("Sorry"))).isFalse();
    }

    @Test
    void is_no_other_failure() {
        assertThat(StorageFailure.causes(new IllegalStateException("acquisition timeout")))
                .isFalse();
    }
}
