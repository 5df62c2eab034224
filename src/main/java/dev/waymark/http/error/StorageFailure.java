package dev.waymark.http.error;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached from a fault of ours, by the causes and the SQLSTATE alone. */
public final class StorageFailure {

    /** Read-only, a lock or a statement out of time, and the states of a server that goes or comes. */
    private static final Set<String> STATES = Set.of("25006", "55P03", "57014", "57P01", "57P02", "57P03");

    /** Connection exceptions, a transaction that gave way to others, and a server without room for more. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53");

    /** A right that the role of the service does not have. */
    private static final String MISSING_RIGHT = "42501";

    /** A role or a password that the server does not take any more. */
    private static final String REFUSED_ROLE = "28";

    /** A row that somebody else has written since it was looked for, and that can only be there once. */
    private static final String COLLISION = "23505";

    /** What the pool says when it has no connection in time, or one that was cut off before it was used. */
    private static final List<String> POOL = List.of("acquisition timeout", "failed to enlist");

    private static final int CLASS_LENGTH = 2;

    /** A chain of causes longer than this is a circle. */
    private static final int DEEPEST = 20;

    private StorageFailure() {}

    /** Whether that is what an exception comes from. */
    public static boolean causes(Throwable failure) {
        return anyCause(failure, cause -> isConnection(cause) || isDenied(cause));
    }

    /** Whether the server denies the service what it needs, which only the operator can mend. */
    public static boolean denies(Throwable failure) {
        return anyCause(failure, StorageFailure::isDenied);
    }

    /** Whether two have made the same at the same time, of whom this one came second. */
    public static boolean isCollision(Throwable failure) {
        return anyCause(failure, cause -> cause instanceof SQLException e && COLLISION.equals(e.getSQLState()));
    }

    private static boolean anyCause(Throwable failure, Predicate<Throwable> test) {
        return anyCause(failure, test, DEEPEST);
    }

    private static boolean anyCause(@Nullable Throwable failure, Predicate<Throwable> test, int depth) {
        return failure != null
                && depth > 0
                && (test.test(failure)
                        || anyCause(failure.getCause(), test, depth - 1)
                        // A transaction that cannot be committed has the reason beside it.
                        || Arrays.stream(failure.getSuppressed())
                                .anyMatch(beside -> anyCause(beside, test, depth - 1)));
    }

    private static boolean isDenied(Throwable cause) {
        return cause instanceof SQLException e
                && e.getSQLState() != null
                && (e.getSQLState().equals(MISSING_RIGHT) || e.getSQLState().startsWith(REFUSED_ROLE));
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
        return message != null && POOL.stream().anyMatch(message.toLowerCase(Locale.ROOT)::contains);
    }
}
