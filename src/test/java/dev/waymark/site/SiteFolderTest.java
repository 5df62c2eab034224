package dev.waymark.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder has a whole site in it, or none. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SiteFolderTest {
    private static final String UNFINISHED = ".unfinished";

    @TempDir
    Path folder;

    @Test
    void a_finished_site_is_in_its_place() throws IOException {
        var made = folder.resolve("not/yet/there");
        try (var site = new SiteFolder(made)) {
            fill(site);
            assertThat(names(made)).containsExactly(UNFINISHED);
            site.finish();
        }
        assertThat(names(made)).containsExactly("404.html", Manifest.NAME, "v1");
        assertThat(made.resolve("v1/skills/index.json")).content().isEqualTo("v1/skills/index.json");
    }

    @Test
    void an_unfinished_one_leaves_nothing() throws IOException {
        try (var site = new SiteFolder(folder)) {
            fill(site);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void one_without_a_file_makes_no_folder() throws IOException {
        var none = folder.resolve("none");
        new SiteFolder(none).close();
        assertThat(none).doesNotExist();
    }

    @Test
    void what_cannot_be_moved_leaves_only_what_was_in_its_way() throws IOException {
        for (var taken : List.of("v1", Manifest.NAME)) {
            try (var site = new SiteFolder(folder)) {
                fill(site);
                Files.writeString(folder.resolve(taken), "in the way");
                assertThatThrownBy(site::finish).isInstanceOf(FileAlreadyExistsException.class);
            }
            assertThat(names(folder)).containsExactly(taken);
            assertThat(folder.resolve(taken)).content().isEqualTo("in the way");
            Files.delete(folder.resolve(taken));
        }
    }

    @Test
    void of_two_runs_into_a_folder_the_second_is_refused_and_leaves_the_first_alone() throws IOException {
        try (var first = new SiteFolder(folder)) {
            fill(first);
            try (var second = new SiteFolder(folder)) {
                assertThatThrownBy(() -> fill(second)).isInstanceOf(FileAlreadyExistsException.class);
            }
            first.finish();
        }
        assertThat(names(folder)).containsExactly("404.html", Manifest.NAME, "v1");
    }

    private static void fill(SiteFolder site) throws IOException {
        for (var path : List.of("404.html", "v1/index.json", "v1/skills/index.json", Manifest.NAME)) {
            site.add(path, path.getBytes(UTF_8));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
