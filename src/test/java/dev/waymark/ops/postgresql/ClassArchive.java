package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The classes of the package as a JVM has read and checked them, which spares each start some seconds of processor time
 * (src/docs/performance/start.md). Whoever starts the package first makes it, by a start more; others begin without it meanwhile. A
 * JVM that it does not fit begins without it too.
 */
record ClassArchive(Path application, Path folder) {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String NAME = "class-archive-";

    private static final Path CONTENT =
            Path.of("src/test/resources/two-roadmaps").toAbsolutePath();

    /** What it is trained with, beside a start with an import. */
    private static final List<String> PATHS = List.of(
            "/v1/roadmaps/front-end?include=skills",
            "/v1/skills?limit=1",
            "/v1/skills/nothing",
            "/v1/manage",
            "/embed/v1/roadmaps/front-end",
            "/embed/v1/roadmaps/front-end.svg",
            "/");

    /** Returns that of a package; another package is another one, since a JVM wants the very files that it was made of. */
    static ClassArchive of(Path application) {
        try {
            var packaged = Files.getLastModifiedTime(application.resolve("quarkus-run.jar"));
            return new ClassArchive(application, TARGET.resolve(NAME + packaged.toMillis()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The options of a JVM that starts the package. */
    List<String> options() {
        try {
            if (mine()) {
                make();
            }
            return Files.exists(file()) ? List.of("-XX:SharedArchiveFile=" + file(), "-Xlog:cds*=off") : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return folder.resolve("classes.jsa");
    }

    /** Whether nobody has begun to make it; the folder of one who did not come to an end keeps others from trying again. */
    private boolean mine() throws IOException {
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private void make() throws IOException {
        removeFormer();
        Path unfinished = folder.resolve("unfinished.jsa");
        PreparedData.in(folder.resolve("data"));
        try (var training = PackagedApplication.start(
                        application,
                        List.of(),
                        folder,
                        Map.of("WAYMARK_CONTENT_LOCATION", CONTENT.toString()),
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "-XX:ArchiveClassesAtExit=" + unfinished)
                .awaitUp()) {
            PATHS.forEach(training::status);
        }
        DataFolder.delete(folder.resolve("data"));
        if (Files.exists(unfinished)) {
            Files.move(unfinished, file(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void removeFormer() throws IOException {
        List<Path> former;
        try (Stream<Path> all = Files.list(TARGET)) {
            former = all.filter(path -> path.getFileName().toString().startsWith(NAME))
                    .filter(path -> !path.equals(folder))
                    .toList();
        }
        for (Path each : former) {
            DataFolder.delete(each);
        }
    }
}
