package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The one folder that holds everything the embedded server needs and keeps: binaries, passwords and data. */
record DataFolder(Path root) {

    /** The folder of that name, relative to where the service was started. */
    static DataFolder of(String name) {
        return new DataFolder(Path.of(name).toAbsolutePath().normalize());
    }

    /** Creates the folder if need be and resolves links, so that one folder has one name. */
    DataFolder create() {
        try {
            Files.createDirectories(root.resolve("postgresql"));
            return new DataFolder(root.toRealPath());
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "Cannot create the data folder %s (%s): set WAYMARK_DATA to a folder that can be written, or %s."
                            .formatted(root, e, EmbeddedPostgresException.WAY_OUT));
        }
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path credentials() {
        return root.resolve("postgresql/credentials");
    }

    Path binaries() {
        return root.resolve("postgresql/binaries");
    }

    Path cluster() {
        return root.resolve("postgresql/cluster");
    }

    /** Where the server writes its own log. */
    Path log() {
        return cluster().resolve("server.log");
    }

    /** A file of the server's folder, for work that is renamed or removed when it is done. */
    Path work(String name) {
        return root.resolve("postgresql").resolve(name);
    }

    /** Removes a file or a whole folder, links not followed. */
    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> walk = Files.walk(path)) {
            deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.deleteIfExists(each);
        }
    }
}
