package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** The database cluster on disk, made by {@code initdb}. */
record Cluster(DataFolder folder, Binaries binaries, OsUser user, Settings settings) {
    private static final Logger LOG = Logger.getLogger(Cluster.class);

    /** Opens the cluster of the folder, creating it first if necessary; refuses one of another major version. */
    static Cluster open(DataFolder folder, OsUser user, Settings settings) {
        Credentials credentials = Credentials.in(folder);
        Cluster cluster = new Cluster(folder, Binaries.in(folder), user, settings);
        cluster.requireWayToBinaries();
        try {
            if (!Files.exists(folder.cluster())) {
                cluster.create(credentials);
            }
            cluster.requireSameMajor();
            user.own(folder.cluster());
            // A copy of the folder may have other permissions, with which the server does not start.
            DataFolder.permit(folder.cluster(), "rwx------");
            DataFolder.permit(folder.credentials(), "rw-------");
            return cluster;
        } catch (FileSystemException e) {
            throw new EmbeddedPostgresException(
                    "The data folder %s has files of another user (%s): give them to the user that runs Waymark, set WAYMARK_DATA to another folder, or %s."
                            .formatted(folder.root(), e.getMessage(), EmbeddedPostgresException.WAY_OUT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireWayToBinaries() {
        Command.Result result = user.command(folder).run(List.of(binaries.program("initdb"), "--version"));
        if (result.failed()) {
            throw new EmbeddedPostgresException(
                    "PostgreSQL cannot run as another user than root, since the way to %s is not open to that user (%s): set WAYMARK_DATA to a folder that everybody may enter, such as /var/lib/waymark, run Waymark as an ordinary user, or %s."
                            .formatted(folder.root(), result.output().strip(), EmbeddedPostgresException.WAY_OUT));
        }
    }

    /** Writes the configuration that the server reads at its next start. */
    void configure(int port) {
        try {
            Path file = folder.cluster().resolve("waymark.conf");
            Files.writeString(file, settings.conf(port));
            user.own(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireSameMajor() throws IOException {
        String major = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
        if (!major.equals(binaries.major())) {
            throw new EmbeddedPostgresException(
                    "The data folder %s was written by PostgreSQL %s, and this Waymark embeds PostgreSQL %s: make a backup with the Waymark that wrote it and restore it into another folder, set WAYMARK_DATA to that, or run PostgreSQL %s on it and %s."
                            .formatted(
                                    folder.root(), major, binaries.major(), major, EmbeddedPostgresException.WAY_OUT));
        }
    }

    private void create(Credentials credentials) throws IOException {
        LOG.infof("Creating a database in %s", folder.root());
        Path unfinished = folder.work("cluster.unfinished");
        DataFolder.delete(unfinished);
        Files.createDirectory(unfinished);
        user.own(unfinished);
        initialise(unfinished, credentials);
        Files.writeString(
                unfinished.resolve("postgresql.conf"), "\ninclude = 'waymark.conf'\n", StandardOpenOption.APPEND);
        Files.writeString(unfinished.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(Path unfinished, Credentials credentials) throws IOException {
        Path password = folder.work("password");
        Files.deleteIfExists(password);
        Files.writeString(SecretFile.create(password), credentials.superuser());
        user.own(password);
        try {
            Command.Result result = user.command(folder).run(initdb(unfinished, password));
            if (result.failed()) {
                throw new EmbeddedPostgresException("Cannot create a database in %s: %s (or %s)"
                        .formatted(folder.root(), result.output().strip(), EmbeddedPostgresException.WAY_OUT));
            }
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private List<String> initdb(Path unfinished, Path password) {
        List<String> line = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + unfinished,
                "--username=" + Roles.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // The machine's own locale would sort differently on every machine.
                "--locale-provider=icu",
                "--icu-locale=und",
                "--locale=C"));
        if (!settings.fsync()) {
            line.add("--no-sync");
        }
        return line;
    }
}
