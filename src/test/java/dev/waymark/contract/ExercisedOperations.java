package dev.waymark.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The operations that some test has seen succeed, kept in files, since each application under test has its own classes, and each
 * JVM that runs tests its own applications.
 */
final class ExercisedOperations {

    private static final Path FOLDER = Path.of("target", "contract");
    private static final String NAME = "exercised-operations";
    private static final Path FILE = FOLDER.resolve(NAME + System.getProperty("test.fork", "") + ".txt");
    private static final String STARTED = "waymark.exercised-operations.started";
    private static final Set<String> RECORDED = ConcurrentHashMap.newKeySet();

    private ExercisedOperations() {}

    static void record(String operationId) {
        if (RECORDED.add(operationId)) {
            write(operationId);
        }
    }

    static Set<String> all() {
        try (var files = Files.newDirectoryStream(FOLDER, NAME + "*")) {
            var all = new TreeSet<String>();
            for (Path file : files) {
                all.addAll(Files.readAllLines(file));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void write(String operationId) {
        try {
            if (System.setProperty(STARTED, "true") == null) {
                Files.createDirectories(FILE.getParent());
                Files.deleteIfExists(FILE);
            }
            Files.writeString(FILE, operationId + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
