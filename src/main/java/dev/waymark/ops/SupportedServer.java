package dev.waymark.ops;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Refuses a PostgreSQL server that is too old, before the migrations. */
@Singleton
public class SupportedServer implements FlywayConfigurationCustomizer {

    private static final int OLDEST = 14;

    @Override
    public void customize(FluentConfiguration configuration) {
        DataSource database = configuration.getDataSource();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show server_version_num")) {
            rows.next();
            require(rows.getInt(1));
        } catch (SQLException e) {
            throw new ConfigurationException("Cannot reach the database: " + e.getMessage(), e);
        }
    }

    /** @param serverVersionNumber {@code server_version_num}, such as 140005 for 14.5 */
    static void require(int serverVersionNumber) {
        int major = serverVersionNumber / 10_000;
        if (major < OLDEST) {
            throw new ConfigurationException(
                    "Waymark needs PostgreSQL %d or newer, and the configured server is PostgreSQL %d."
                            .formatted(OLDEST, major));
        }
    }
}
