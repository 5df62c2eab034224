package dev.waymark.delivery;

import dev.waymark.store.FailFastDriver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The driver of the service, seen to by a clerk who writes down every statement that is executed, and every end of a
 * transaction. The tests' datasource uses it (application.properties), so that nothing gets past the count.
 */
public final class CountingDriver implements Driver {
    private static final Queue<String> STATEMENTS = new ConcurrentLinkedQueue<>();

    private final Driver driver = new FailFastDriver();

    /** For the datasource. */
    public CountingDriver() {}

    /** The statements that were executed while that ran. */
    public static List<String> during(Runnable action) {
        STATEMENTS.clear();
        action.run();
        return List.copyOf(STATEMENTS);
    }

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        var connection = driver.connect(url, properties);
        return connection == null
                ? null
                : (Connection) proxy(Connection.class, (method, arguments) -> {
                    if (method.getName().equals("commit") || method.getName().equals("rollback")) {
                        STATEMENTS.add(method.getName());
                    }
                    var result = invoke(connection, method, arguments);
                    return result instanceof Statement statement
                            ? counted(statement, method.getReturnType(), first(arguments))
                            : result;
                });
    }

    private static Object counted(Statement statement, Class<?> type, String prepared) {
        return proxy(type, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                STATEMENTS.add(first(arguments).isEmpty() ? prepared : first(arguments));
            }
            return invoke(statement, method, arguments);
        });
    }

    private static String first(Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : "";
    }

    private interface Call {
        @Nullable
        Object make(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static Object proxy(Class<?> type, Call call) {
        return Proxy.newProxyInstance(
                CountingDriver.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.make(method, arguments));
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return driver.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
        return driver.getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return driver.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return driver.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return driver.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() throws java.sql.SQLFeatureNotSupportedException {
        return driver.getParentLogger();
    }
}
