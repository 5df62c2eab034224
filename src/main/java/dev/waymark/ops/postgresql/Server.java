package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The server process over the folder: finds it, starts it, stops it. */
record Server(Cluster cluster) {

    private static final int ATTEMPTS = 5;
    private static final String SECONDS = "300";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** The living server of the folder, once it has finished starting; empty if there is none, or no more. */
    Optional<Postmaster> running() {
        DataFolder folder = cluster.folder();
        Waiting.until(
                PATIENCE, () -> Postmaster.of(folder).map(Postmaster::ready).orElse(true));
        return Postmaster.of(folder).filter(Postmaster::ready);
    }

    /** Starts a server on a port that is free. */
    Postmaster start() {
        cluster.binaries().removeOthers();
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            Command.Result result = launch(port);
            if (!result.failed()) {
                return running().orElseThrow(() -> failure(result));
            }
            // Somebody else can take the port between our asking for it and the server's taking it.
            if (attempt == ATTEMPTS || !log().contains("could not bind")) {
                throw failure(result);
            }
        }
    }

    /** Starts the server again where its clients expect it. */
    Postmaster restart(int port) {
        Command.Result result = launch(port);
        return running().filter(postmaster -> !result.failed()).orElseThrow(() -> failure(result));
    }

    /** Stops the server; open transactions are rolled back. */
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
        new Leftovers(cluster.folder()).remove();
        cluster.configure(port);
        try {
            Files.deleteIfExists(cluster.folder().log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // pg_ctl detaches the server from our terminal, so that Ctrl-C reaches the application alone.
        return run("start", "--log=" + cluster.folder().log());
    }

    private Command.Result run(String action, String option) {
        return cluster.account()
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

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
