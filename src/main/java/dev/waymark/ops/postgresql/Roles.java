package dev.waymark.ops.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/** Who may do what: the migrations own the database, the service may only touch rows that it was granted. */
record Roles(int port, Credentials credentials) {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "waymark_owner";
    static final String SERVICE = "waymark";
    static final String DATABASE = "waymark";

    /** Makes the roles and the database as far as they are missing, and says which version the server is. */
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
            throw new EmbeddedPostgresException("The embedded PostgreSQL on port " + port + " refuses its roles", e);
        }
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE);
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
        // The driver itself and not DriverManager, which knows only drivers of its caller's class loader.
        Connection connection =
                new Driver().connect("jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), properties);
        if (connection == null) {
            throw new SQLException("not a PostgreSQL URL");
        }
        return connection;
    }
}
