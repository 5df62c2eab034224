package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of the embedded server: binaries, passwords and data. */
record DataFolder(Path root) {

    /** @throws EmbeddedPostgresException if the name is meant for a shell, or the system has no such letters */
    static DataFolder of(String name) {
        if (name.matches("[~\"'].*")) {
            throw new EmbeddedPostgresException(
                    "WAYMARK_DATA is %s: write the whole path, without quotes, since no shell reads it."
                            .formatted(name));
        }
        try {
            return new DataFolder(Path.of(name).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw new EmbeddedPostgresException(
                    "The locale of the system has no letters for the data folder %s: start with LC_ALL=C.UTF-8."
                            .formatted(name));
        }
    }

    /** Creates the folder if necessary, and resolves links so that it has one name only. */
    DataFolder create() {
        try {
            createOpen(root.resolve("postgresql"));
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

    Path administratorKey() {
        return root.resolve("administrator.key");
    }

    Path webhooksKey() {
        return root.resolve("webhooks.key");
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

    /** Creates a folder, and those above it, that every user may enter, whatever the umask: the server may be another user. */
    static void createOpen(@Nullable Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            createOpen(folder.getParent());
            Files.createDirectory(folder);
            permit(folder, "rwxr-xr-x");
        }
    }

    /** Sets permissions, where the file system has any. */
    static void permit(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var wanted = PosixFilePermissions.fromString(permissions);
            if (!Files.getPosixFilePermissions(path).equals(wanted)) {
                Files.setPosixFilePermissions(path, wanted);
            }
        }
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
