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

    private SpooledFiles() {}

    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches(NAME))
                    .toList();
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
