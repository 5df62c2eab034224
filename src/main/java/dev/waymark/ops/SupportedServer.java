package dev.waymark.ops;

import dev.waymark.backup.Restore;
import io.agroal.api.AgroalDataSource;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** Refuses a database in which Waymark cannot work, before the migrations, with the way out. */
@Singleton
public class SupportedServer implements FlywayConfigurationCustomizer {

    private static final int OLDEST = 14;

    private final AgroalDataSource service;
    private final BackupAtStart backup;

    SupportedServer(AgroalDataSource service, BackupAtStart backup) {
        this.service = service;
        this.backup = backup;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        var owner = server(configuration.getDataSource());
        require(owner);
        requireSame(owner, server(service));
        StartCommand.given().ifPresent(command -> backup.run(command, configuration));
    }

    private static DatabaseServer server(DataSource database) {
        try (var connection = database.getConnection()) {
            return DatabaseServer.of(connection);
        } catch (SQLException e) {
            // Without its cause, with which the start would end in pages of them.
            throw new ConfigurationException("Cannot reach the database: %s".formatted(e.getMessage()));
        }
    }

    /** @throws ConfigurationException if the migrations would fail there */
    static void require(DatabaseServer server) {
        refuseIf(
                server.major() < OLDEST,
                "Waymark needs PostgreSQL %s or newer, and the configured server is PostgreSQL %s.",
                OLDEST,
                server.major());
        refuseIf(
                !server.encoding().equals("UTF8"),
                "The database has the encoding %s, in which not every text can be stored: create one with \"create database waymark encoding 'UTF8' template template0\".",
                server.encoding());
        refuseIf(
                server.readOnly(),
                "The database takes no changes from %s, as on a standby or with default_transaction_read_only: name the primary in QUARKUS_DATASOURCE_JDBC_URL, or let the role write.",
                server.role());
        refuseIf(
                server.schema() == null,
                "The role %s finds no schema to work in, as its search_path is %s: create one of these, or set another path with \"alter role %s set search_path = public\".",
                server.role(),
                server.searchPath(),
                server.role());
        refuseIf(server.unfinished(), Restore.UNFINISHED);
        if (!server.migrated()) {
            refuseIf(
                    server.tables() > 0,
                    "The schema %s has %s tables already and none of Waymark: give Waymark a database of its own.",
                    server.schema(),
                    server.tables());
            refuseIf(
                    !server.mayCreate(),
                    "The role %s may not create tables in the schema %s: name the owner of the database in QUARKUS_FLYWAY_USERNAME, or \"grant create on schema %s to %s\".",
                    server.role(),
                    server.schema(),
                    server.schema(),
                    server.role());
        }
    }

    /** @throws ConfigurationException if the service would not find the tables that the migrations make */
    static void requireSame(DatabaseServer owner, DatabaseServer service) {
        refuseIf(
                !String.valueOf(owner.schema()).equals(String.valueOf(service.schema())),
                "The role %s works in the schema %s and the role %s in %s: give both one search_path, and \"grant usage on schema %s to %s\".",
                owner.role(),
                owner.schema(),
                service.role(),
                service.schema() == null ? "none" : service.schema(),
                owner.schema(),
                service.role());
    }

    private static void refuseIf(boolean broken, String sentence, @Nullable Object... values) {
        if (broken) {
            throw new ConfigurationException(sentence.formatted(values));
        }
    }
}
