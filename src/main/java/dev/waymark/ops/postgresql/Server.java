package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Finds, starts and stops the server process. */
record Server(Cluster cluster) {

    private static final int ATTEMPTS = 5;
    private static final String SECONDS = "300";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Returns the running server, after its start has ended. */
    Optional<Postmaster> running() {
        DataFolder folder = cluster.folder();
        Poll.until(PATIENCE, () -> Postmaster.of(folder).map(Postmaster::ready).orElse(true));
        return Postmaster.of(folder).filter(Postmaster::ready);
    }

    Postmaster start() {
        cluster.binaries().removeOthers();
        for (int attempt = 1; ; attempt++) {
            int port = freePort(cluster.settings().servicePort());
            Command.Result result = launch(port);
            if (!result.failed()) {
                return running().orElseThrow(() -> failure(result));
            }
            // Another process can take the port before the server binds it.
            if (attempt == ATTEMPTS || !log().contains("could not bind")) {
                throw failure(result);
            }
        }
    }

    Postmaster restart(int port) {
        Command.Result result = launch(port);
        return running().filter(postmaster -> !result.failed()).orElseThrow(() -> failure(result));
    }

    /** Stops the server and rolls open transactions back. */
    void stop() {
        if (Postmaster.of(cluster.folder()).isEmpty()) {
            return;
        }
        Command.Result result = run("stop", "--mode=fast");
        if (result.failed() && Postmaster.of(cluster.folder()).isPresent()) {
            throw new EmbeddedPostgresException("PostgreSQL in %s does not stop: %s"
                    .formatted(cluster.folder().root(), result.output().strip()));
        }
    }

    private Command.Result launch(int port) {
        new StaleProcesses(cluster.folder()).remove();
        cluster.configure(port);
        try {
            Files.deleteIfExists(cluster.folder().log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // pg_ctl detaches the server from the terminal, so that Ctrl-C ends only the application.
        return run("start", "--log=" + cluster.folder().log());
    }

    private Command.Result run(String action, String option) {
        return cluster.user()
                .command(cluster.folder())
                .run(List.of(
                        cluster.binaries().program("pg_ctl"),
                        action,
                        "--pgdata=" + cluster.folder().cluster(),
                        "--wait",
                        "--timeout=" + SECONDS,
                        option));
    }

    private EmbeddedPostgresException failure(Command.Result result) {
        return new EmbeddedPostgresException("PostgreSQL does not start in %s: %s %s (or %s)"
                .formatted(
                        cluster.folder().root(),
                        result.output().strip(),
                        log().strip(),
                        EmbeddedPostgresException.WAY_OUT));
    }

    private String log() {
        try {
            return Files.readString(cluster.folder().log());
        } catch (IOException e) {
            return "";
        }
    }

    /** Returns a free port that is another one than that. */
    private static int freePort(int other) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort() == other ? freePort(other) : socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
