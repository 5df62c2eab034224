package dev.waymark.ops.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/** The database roles: the owner runs the migrations, the service has only the privileges that they grant. */
record Roles(int port, Credentials credentials) {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "waymark_owner";
    static final String SERVICE = "waymark";
    static final String DATABASE = "waymark";

    private static final String SECONDS = "60";

    /** Creates missing roles and the database, and returns the version of the server. */
    String ensure() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            role(statement, OWNER, credentials.owner());
            role(statement, SERVICE, credentials.service());
            if (!found(statement, "select from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database %s owner %s".formatted(DATABASE, OWNER));
            }
            statement.execute("revoke all on database %s, postgres, template1 from public".formatted(DATABASE));
            statement.execute("grant connect on database %s to %s".formatted(DATABASE, SERVICE));
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new EmbeddedPostgresException(
                    "The embedded PostgreSQL on port %s refuses its roles (%s): see its log in the data folder, set WAYMARK_DATA to another folder, or %s."
                            .formatted(port, e.getMessage(), EmbeddedPostgresException.WAY_OUT));
        }
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%s/%s".formatted(port, DATABASE);
    }

    private static void role(Statement statement, String name, String password) throws SQLException {
        if (!found(statement, "select from pg_roles where rolname = '" + name + "'")) {
            statement.execute("create role " + name);
        }
        statement.execute("alter role %s login password '%s'".formatted(name, password));
    }

    private static boolean found(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", credentials.superuser());
        properties.setProperty("loginTimeout", SECONDS);
        properties.setProperty("socketTimeout", SECONDS);
        // DriverManager finds drivers of the caller's class loader only.
        Connection connection =
                new Driver().connect("jdbc:postgresql://127.0.0.1:%s/postgres".formatted(port), properties);
        if (connection == null) {
            throw new SQLException("not a PostgreSQL URL");
        }
        return connection;
    }
}
