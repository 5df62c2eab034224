package dev.waymark.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed process has left. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpoolFolderTest {
    /** No process has this number: Linux ends at 4194304. */
    private static final int NOBODY = 2_000_000_000;

    @TempDir
    Path folder;

    @Test
    void only_files_of_processes_that_are_gone_go() throws IOException {
        long own = ProcessHandle.current().pid();
        var gone = file("waymark-%s-123.bundle".formatted(NOBODY));
        var link = file("waymark-%s-0a1b-2c.spool".formatted(NOBODY));
        var former = file("waymark-%s-1.spool".formatted(own));
        Files.setLastModifiedTime(former, FileTime.from(Instant.EPOCH));
        var present = file("waymark-%s-2.spool".formatted(own));
        var other = file("waymark-%s-3.txt".formatted(NOBODY));
        var foreign = file("waymark-notes.spool");
        SpoolFolder.tidy(folder);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(present, other, foreign);
        }
        assertThat(gone).doesNotExist();
        assertThat(link).doesNotExist();
        assertThat(former).doesNotExist();
    }

    private Path file(String name) throws IOException {
        return Files.createFile(folder.resolve(name));
    }
}
