package dev.waymark.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.store.Releases;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What web servers make of a file: they tell it from a former one by its time and its length alone. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SiteExportTest {
    @Inject
    SiteExport export;

    @Inject
    Releases releases;

    @Test
    void the_files_of_an_archive_have_the_time_of_their_release() throws IOException {
        var published = releases.numbered(1).orElseThrow().publishedAt();
        try (var archive = export.archive(1);
                var zip = new ZipFile(archive.path().toFile())) {
            assertThat(zip.stream())
                    .hasSizeGreaterThan(500)
                    .allSatisfy(file -> assertThat(file.getTimeLocal().toInstant(ZoneOffset.UTC))
                            .as("an archive knows two seconds as one")
                            .isBetween(published.minusSeconds(1), published));
        }
    }
}
