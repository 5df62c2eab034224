package dev.waymark.ops.postgresql;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server that this JVM owns: started, or adopted from a JVM that was killed; restarted if it dies; stopped after
 * the application when the JVM ends.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The property that names the file for the first key of an administrator; without an embedded server there is none. */
    public static final String ADMINISTRATOR_KEY = "waymark.postgresql.administrator-key";

    /** The property that names the file for the key of which the secrets of webhooks are made. */
    public static final String WEBHOOKS_KEY = "waymark.postgresql.webhooks-key";

    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);
    private static final Map<DataFolder, EmbeddedPostgres> RUNNING = new HashMap<>();

    // Created early: in development mode the class loader may be closed when the hook runs.
    private final ShutdownWait application = new ShutdownWait(Duration.ofMinutes(1));
    private final FolderLock lock;
    private final Server server;
    private final Credentials credentials;
    private final Postmaster postmaster;
    private final Watchdog watchdog;
    private final Thread hook = new Thread(this::stopAfterApplication, "waymark-postgresql-stop");

    private EmbeddedPostgres(FolderLock lock, Server server, Credentials credentials) {
        this.lock = lock;
        this.server = server;
        this.credentials = credentials;
        Optional<Postmaster> orphan = server.running();
        this.postmaster = orphan.orElseGet(server::start);
        String version = new Roles(postmaster.port(), credentials).ensure();
        LOG.infof(
                "PostgreSQL %s %s in %s on port %s",
                version,
                orphan.isPresent() ? "was left running and is adopted" : "runs",
                server.cluster().folder().root(),
                postmaster.port());
        this.watchdog = Watchdog.over(server, postmaster.port());
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts the server of the folder, or returns the one that this JVM has started already.
     *
     * @throws EmbeddedPostgresException if another instance uses the folder, another version wrote it, it cannot be written,
     *     or there are no binaries for the platform
     */
    public static synchronized EmbeddedPostgres start(Settings settings) {
        DataFolder folder = DataFolder.of(settings.data()).create();
        try {
            return RUNNING.computeIfAbsent(folder, key -> start(key, settings, OsUser.detect(key)));
        } catch (UncheckedIOException e) {
            throw EmbeddedPostgresException.unusable(folder, Objects.requireNonNull(e.getCause()));
        }
    }

    static EmbeddedPostgres start(DataFolder folder, Settings settings, OsUser user) {
        FolderOwner owner = FolderOwner.of(folder);
        owner.release();
        FolderLock lock = FolderLock.acquire(folder);
        try {
            Cluster cluster = Cluster.open(folder, user, settings);
            Server server = new Server(cluster);
            try {
                EmbeddedPostgres embedded = new EmbeddedPostgres(lock, server, Credentials.in(folder));
                owner.register(embedded::release);
                return embedded;
            } catch (RuntimeException e) {
                server.stop();
                throw e;
            }
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Returns the configuration of the data source and of Flyway for this server, and the places for keys. */
    public Map<String, String> configuration() {
        return Map.of(
                ADMINISTRATOR_KEY,
                server.cluster().folder().administratorKey().toString(),
                WEBHOOKS_KEY,
                server.cluster().folder().webhooksKey().toString(),
                "quarkus.datasource.jdbc.url",
                Roles.url(postmaster.port()),
                "quarkus.datasource.username",
                Roles.SERVICE,
                "quarkus.datasource.password",
                credentials.service(),
                "quarkus.flyway.username",
                Roles.OWNER,
                "quarkus.flyway.password",
                credentials.owner());
    }

    @Override
    public void close() {
        retire();
        server.stop();
        lock.close();
    }

    /** Leaves the server running, for another class loader of this JVM. */
    private void release() {
        retire();
        lock.close();
    }

    private void retire() {
        Runtime.getRuntime().removeShutdownHook(hook);
        synchronized (EmbeddedPostgres.class) {
            RUNNING.remove(server.cluster().folder(), this);
        }
        watchdog.end();
    }

    private void stopAfterApplication() {
        application.await();
        watchdog.end();
        server.stop();
        lock.close();
    }
}
