package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Gives every test run new data folders: ends the servers that a killed run left behind, and removes what it wrote to
 * {@code target/test-data*}. Folders that are younger than this JVM are in use by another one of the same run.
 */
public final class FreshDataFolders implements LauncherSessionListener {

    private static final Path TARGET = Path.of("target");

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            if (Files.isDirectory(TARGET)) {
                removeOneAfterTheOther();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two JVMs of one run would stumble over each other. */
    private static void removeOneAfterTheOther() throws IOException {
        Path file = TARGET.resolve("fresh-data-folders.lock");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid()) {
                for (Path folder : folders()) {
                    remove(new DataFolder(folder));
                }
            }
        }
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(TARGET.toRealPath())) {
            return all.filter(path -> path.getFileName().toString().startsWith("test-data"))
                    .filter(FreshDataFolders::isOlderThanThisRun)
                    .toList();
        }
    }

    private static boolean isOlderThanThisRun(Path folder) {
        Instant start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        try {
            return Files.getLastModifiedTime(folder).toInstant().isBefore(start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(DataFolder folder) throws IOException {
        Postmaster.of(folder)
                .flatMap(postmaster -> ProcessHandle.of(postmaster.pid()))
                .ifPresent(Probe::kill);
        if (Files.exists(folder.binaries())) {
            new StaleProcesses(folder).remove();
        }
        DataFolder.delete(folder.root());
    }
}
