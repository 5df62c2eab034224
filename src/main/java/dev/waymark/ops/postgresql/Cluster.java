package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The server's files on disk: made once, then only opened. */
record Cluster(DataFolder folder, Binaries binaries, Account account, Settings settings) {

    /** The folder's cluster, made if there is none yet; one that these binaries cannot read is refused. */
    static Cluster open(DataFolder folder, Account account, Settings settings) {
        Credentials credentials = Credentials.in(folder);
        Cluster cluster = new Cluster(folder, Binaries.in(folder), account, settings);
        try {
            if (!Files.exists(folder.cluster())) {
                cluster.create(credentials);
            }
            cluster.requireSameMajor();
            account.own(folder.cluster());
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells the server where to listen from its next start on. */
    void configure(int port) {
        try {
            Files.writeString(folder.cluster().resolve("waymark.conf"), settings.conf(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireSameMajor() throws IOException {
        String major = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
        if (!major.equals(binaries.major())) {
            throw new EmbeddedPostgresException(
                    "The data folder %s was written by PostgreSQL %s, and this Waymark embeds PostgreSQL %s: set WAYMARK_DATA to another folder, or run PostgreSQL %s on it and %s."
                            .formatted(
                                    folder.root(), major, binaries.major(), major, EmbeddedPostgresException.WAY_OUT));
        }
    }

    private void create(Credentials credentials) throws IOException {
        Path unfinished = folder.work("cluster.unfinished");
        DataFolder.delete(unfinished);
        Files.createDirectory(unfinished);
        account.own(unfinished);
        initialise(unfinished, credentials);
        Files.writeString(
                unfinished.resolve("postgresql.conf"), "\ninclude = 'waymark.conf'\n", StandardOpenOption.APPEND);
        Files.writeString(unfinished.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(Path unfinished, Credentials credentials) throws IOException {
        Path password = folder.work("password");
        Files.deleteIfExists(password);
        Files.writeString(Credentials.secretFile(password), credentials.superuser());
        account.own(password);
        try {
            Command.Result result = account.command(folder).run(initdb(unfinished, password));
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
