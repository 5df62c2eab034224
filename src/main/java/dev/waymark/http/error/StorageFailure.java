package dev.waymark.http.error;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached from a fault of ours, by the causes and the SQLSTATE alone. */
public final class StorageFailure {

    /** Read-only, a statement out of time, and the states of a server that goes or comes. */
    private static final Set<String> STATES = Set.of("25006", "57014", "57P01", "57P02", "57P03");

    /** Connection exceptions, a transaction that gave way to others, and a server without room for more. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53");

    private static final int CLASS_LENGTH = 2;

    /** A chain of causes longer than this is a circle. */
    private static final int DEEPEST = 20;

    private StorageFailure() {}

    /** Whether that is what an exception comes from. */
    public static boolean causes(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (isConnection(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isConnection(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof SocketTimeoutException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || (cause instanceof SQLException e && isConnection(e.getSQLState(), e.getMessage()));
    }

    private static boolean isConnection(@Nullable String state, @Nullable String message) {
        if (state != null) {
            return STATES.contains(state)
                    || (state.length() > CLASS_LENGTH && CLASSES.contains(state.substring(0, CLASS_LENGTH)));
        }
        // The pool's own exceptions have neither a type nor a state of their own.
        return message != null && message.toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }
}
