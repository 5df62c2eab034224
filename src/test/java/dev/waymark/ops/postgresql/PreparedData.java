package dev.waymark.ops.postgresql;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.waymark.model.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A data folder whose server was started once, made once for all tests: theirs begin with a copy of its empty database and links to
 * its programs, which spares them {@code initdb} and the unpacking. Tests of a first start begin with nothing.
 */
public final class PreparedData {
    private static final Path TARGET = Path.of("target");
    private static final Path CODE = TARGET.resolve("classes/dev/waymark/ops/postgresql");
    private static final String NAME = "prepared-data-";

    private PreparedData() {}

    /** Prepares a data folder that has no database yet. */
    public static void in(Path root) {
        try {
            DataFolder folder = DataFolder.of(root.toString()).create();
            if (!Files.exists(folder.binaries()) && !Files.exists(folder.cluster())) {
                DataFolder prepared = prepared();
                Files.copy(prepared.credentials(), folder.credentials(), COPY_ATTRIBUTES);
                spread(prepared.binaries(), folder.binaries(), true);
                spread(prepared.cluster(), folder.cluster(), false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It is named by its version of PostgreSQL and by the code that makes such folders, and is there as soon as it is whole. */
    private static synchronized DataFolder prepared() throws IOException {
        Path place = TARGET.resolve(NAME + Archive.of(Platform.current()).fingerprint() + "-" + code());
        if (!Files.exists(place)) {
            try (var channel = FileChannel.open(TARGET.resolve("prepared-data.lock"), CREATE, WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(place)) {
                    removeFormer();
                    // Under this name FreshDataFolders takes it away if somebody kills this JVM meanwhile.
                    Path unfinished = TARGET.resolve("test-data-prepared");
                    EmbeddedPostgres.start(Probe.settings(unfinished)).close();
                    Files.move(unfinished, place, ATOMIC_MOVE);
                }
            }
        }
        return new DataFolder(place.toAbsolutePath());
    }

    private static String code() throws IOException {
        var digest = Sha256.digest();
        try (Stream<Path> classes = Files.list(CODE)) {
            for (Path each : classes.sorted().toList()) {
                digest.update(Files.readAllBytes(each));
            }
        }
        return Sha256.hex(digest.digest()).substring(0, 16);
    }

    private static void removeFormer() throws IOException {
        List<Path> former;
        try (Stream<Path> all = Files.list(TARGET)) {
            former = all.filter(path -> path.getFileName().toString().startsWith(NAME))
                    .toList();
        }
        for (Path each : former) {
            DataFolder.delete(each);
        }
    }

    private static void spread(Path from, Path to, boolean linked) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path place = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each, NOFOLLOW_LINKS)) {
                    DataFolder.createOpen(place);
                } else if (!linked || Files.isSymbolicLink(each) || !link(each, place)) {
                    Files.copy(each, place, COPY_ATTRIBUTES, NOFOLLOW_LINKS);
                }
            }
        }
    }

    /** Returns whether that was possible: another file system can have no links to this one. */
    private static boolean link(Path file, Path place) {
        try {
            Files.createLink(place, file);
            return true;
        } catch (FileSystemException | UnsupportedOperationException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
