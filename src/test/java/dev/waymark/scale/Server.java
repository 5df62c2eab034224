package dev.waymark.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The embedded server, as its administrator and its machine see it.
 *
 * @param data the data folder of the application
 * @param url the address of its database
 */
record Server(Path data, String url) {
    private static final int TICKS_PER_SECOND = 100;
    private static final int USER_TIME = 11;
    private static final int TIMES = 4;

    Path log() {
        return data.resolve("postgresql/cluster/server.log");
    }

    /** Says when, where and with what something is measured. */
    String machine() {
        return "On %s: %d cores, Java %s, heap of at most %s, PostgreSQL %s."
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        Report.megabytes(Runtime.getRuntime().maxMemory()),
                        value("show server_version"));
    }

    void execute(String... statements) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String value(String query) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the processes of the server have used of the processors so far, where the machine tells it. */
    Optional<Duration> processorTime() {
        return ProcessHandle.of(mainProcess())
                .filter(main -> Files.exists(stat(main)))
                .map(main -> Duration.ofMillis(Stream.concat(Stream.of(main), main.children())
                        .mapToLong(process -> milliseconds(process, process.equals(main)))
                        .sum()));
    }

    private long mainProcess() {
        try (var lines = Files.lines(data.resolve("postgresql/cluster/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long milliseconds(ProcessHandle process, boolean withEnded) {
        try {
            var stat = Files.readString(stat(process));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = 0; i < (withEnded ? TIMES : TIMES / 2); i++) {
                ticks += Long.parseLong(fields[USER_TIME + i]);
            }
            return ticks * 1000 / TICKS_PER_SECOND;
        } catch (IOException e) {
            return 0; // it has just ended
        }
    }

    private static Path stat(ProcessHandle process) {
        return Path.of("/proc", String.valueOf(process.pid()), "stat");
    }

    private Connection connect() throws SQLException {
        var passwords = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("postgresql/credentials"))) {
            passwords.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DriverManager.getConnection(url, "postgres", passwords.getProperty("superuser"));
    }
}
