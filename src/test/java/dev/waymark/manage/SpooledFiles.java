package dev.waymark.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the service under test among the temporary ones, without those of other services on the machine. */
final class SpooledFiles {
    private static final String NAME = "waymark-" + ProcessHandle.current().pid() + "-.*\\.spool";

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private SpooledFiles() {}

    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches(NAME))
                    .toList();
        }
    }

    /** Waits until none is open without a name; only Linux tells which are. */
    static void awaitClosed() throws IOException, InterruptedException {
        for (int time = 0; time < 500 && !open().isEmpty(); time++) {
            Thread.sleep(20);
        }
        assertThat(open()).isEmpty();
    }

    private static List<String> open() throws IOException {
        if (!Files.isDirectory(DESCRIPTORS)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(DESCRIPTORS)) {
            return all.map(SpooledFiles::target)
                    .filter(file -> file.matches(".*/" + NAME + " \\(deleted\\)"))
                    .toList();
        }
    }

    /** What a descriptor stands for; nothing if it was closed a moment ago, such as that which lists them. */
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    /** Waits until there is none: that of an answer is given up with its first bytes, and perhaps a moment after them. */
    static void awaitNone() throws IOException, InterruptedException {
        for (int time = 0; time < 500 && !all().isEmpty(); time++) {
            Thread.sleep(20);
        }
        assertThat(all()).isEmpty();
    }
}
