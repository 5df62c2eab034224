package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of the embedded server: binaries, passwords and data. */
record DataFolder(Path root) {

    static DataFolder of(String name) {
        return new DataFolder(Path.of(name).toAbsolutePath().normalize());
    }

    /** Creates the folder if necessary, and resolves links so that it has one name only. */
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

    Path log() {
        return cluster().resolve("server.log");
    }

    /** Returns the path of a temporary file, on the same file system as the data. */
    Path work(String name) {
        return root.resolve("postgresql").resolve(name);
    }

    /** Deletes a file, or a folder with its content; does not follow links. */
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
