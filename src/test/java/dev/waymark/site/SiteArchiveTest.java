package dev.waymark.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.http.SpoolFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives of our own are read by others. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SiteArchiveTest {
    /** More than the old form of an archive can count. */
    private static final int MANY = 70_000;

    private static final Instant TIME = Instant.parse("2026-11-30T23:59:59Z");

    @TempDir
    Path folder;

    @Test
    void more_files_than_the_old_form_can_count() throws IOException {
        try (var zip = new ZipFile(write(MANY, "").toFile())) {
            assertThat(zip.size()).isEqualTo(MANY);
            for (int i : new int[] {0, 1, MANY / 2, MANY - 1}) {
                var entry = zip.getEntry("v1/é/%s/index.json".formatted(i));
                assertThat(zip.getInputStream(entry).readAllBytes()).isEqualTo(("{%s}".formatted(i)).getBytes(UTF_8));
            }
        }
    }

    @Test
    void an_empty_one_and_one_with_a_file_from_elsewhere() throws IOException {
        try (var zip = new ZipFile(write(0, "").toFile())) {
            assertThat(zip.size()).isZero();
        }
        try (var zip = new ZipFile(write(1, "from elsewhere").toFile())) {
            var entry = zip.getEntry("other");
            assertThat(new String(zip.getInputStream(entry).readAllBytes(), UTF_8))
                    .isEqualTo("from elsewhere");
            assertThat(entry.getTimeLocal()).as("of two seconds the first").hasToString("2026-11-30T23:59:58");
        }
    }

    private Path write(int files, String other) throws IOException {
        var file = folder.resolve("site-%s.zip".formatted(files));
        try (var archive = new SiteArchive(Files.newOutputStream(file), TIME);
                var spool = SpoolFile.create()) {
            for (int i = 0; i < files; i++) {
                archive.add(
                        "v1/é/%s/index.json".formatted(i), "{%s}".formatted(i).getBytes(UTF_8));
            }
            if (!other.isEmpty()) {
                Files.writeString(spool.path(), other);
                archive.add("other", spool);
            }
            archive.finish();
        }
        return file;
    }
}
