package dev.waymark.ops.postgresql;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server that belongs to this JVM: started, or adopted from a JVM that was killed; watched while the JVM lives;
 * stopped after the application when the JVM ends.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);
    private static final Map<DataFolder, EmbeddedPostgres> RUNNING = new HashMap<>();

    // Made early: in development mode the class loader may be closed by the time that the hook runs.
    private final ApplicationEnd end = new ApplicationEnd(Duration.ofMinutes(1));
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
                "PostgreSQL %s %s in %s on port %d",
                version,
                orphan.isPresent() ? "was left running and is adopted" : "runs",
                server.cluster().folder().root(),
                postmaster.port());
        this.watchdog = Watchdog.over(server, postmaster.port());
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * The server over the settings' folder; one per folder, however often it is asked for.
     *
     * @throws EmbeddedPostgresException if the folder is another instance's or another version's, or the platform has no
     *     binaries; the message says what to do
     */
    public static synchronized EmbeddedPostgres start(Settings settings) {
        DataFolder folder = DataFolder.of(settings.data()).create();
        return RUNNING.computeIfAbsent(folder, key -> start(key, settings, Account.detect(key)));
    }

    static EmbeddedPostgres start(DataFolder folder, Settings settings, Account account) {
        Possession possession = Possession.of(folder);
        possession.request();
        FolderLock lock = FolderLock.acquire(folder);
        try {
            Cluster cluster = Cluster.open(folder, account, settings);
            Server server = new Server(cluster);
            try {
                EmbeddedPostgres embedded = new EmbeddedPostgres(lock, server, Credentials.in(folder));
                possession.announce(embedded::letGo);
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

    /** The configuration with which Waymark uses this server. */
    public Map<String, String> configuration() {
        return Map.of(
                "quarkus.datasource.jdbc.url", Roles.url(postmaster.port()),
                "quarkus.datasource.username", Roles.SERVICE,
                "quarkus.datasource.password", credentials.service(),
                "quarkus.flyway.username", Roles.OWNER,
                "quarkus.flyway.password", credentials.owner());
    }

    /** Stops the server. */
    @Override
    public void close() {
        retire();
        server.stop();
        lock.close();
    }

    /** Leaves the server running for the next class loader of this JVM that wants the folder. */
    private void letGo() {
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
        end.await();
        watchdog.end();
        server.stop();
        lock.close();
    }
}
