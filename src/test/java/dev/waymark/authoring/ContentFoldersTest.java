package dev.waymark.authoring;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Folders as other tools make them. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentFoldersTest extends RefusedImport {
    private static final String FOLDERS = "skill, job-role, learning-resource, roadmap";

    private static final String PLACE = "content lies in <type>/<slug>.yaml; allowed: " + FOLDERS;

    /** What the other tests of the class import is not of interest. */
    @Override
    void nothing_was_imported() {
        // Some of these folders are sound.
    }

    @Test
    void a_link_to_a_folder_is_that_folder() throws IOException {
        var real = new ContentFolder(temporary.resolve("release-7")).withSkill("python", "Python");
        var link = Files.createSymbolicLink(temporary.resolve("current"), real.path());
        assertThat(imports.run(List.of(link.toString()), false).orElseThrow().created())
                .containsExactly("skill/python.yaml");
    }

    @Test
    void a_checkout_of_Git_is_a_content_folder() {
        var checkout = folder().withSkill("python", "Python")
                .with(".git/HEAD", "ref: refs/heads/main")
                .with(".github/workflows/check.yaml", "on: push")
                .with("README.md", "# Content")
                .with("mkdocs.yaml", "site_name: Content")
                .with("docs/index.md", "# Content")
                .with("skill/.python.yaml.swp", "")
                .with("skill/.idea/python.yaml", "");
        var report = run(checkout);
        assertThat(report.created()).containsExactly("skill/python.yaml");
        assertThat(report.warnings()).isEmpty();
    }

    /** Kubernetes mounts a ConfigMap so, to exchange all of its files at once. */
    @Test
    void a_mounted_ConfigMap_is_a_content_folder() throws IOException {
        folder().with("..2026_11_28/skill/python.yaml", """
                slug: python
                title: Python
                summary: A language.
                kind: tool
                """);
        Files.createSymbolicLink(temporary.resolve("..data"), Path.of("..2026_11_28"));
        Files.createSymbolicLink(temporary.resolve("skill"), Path.of("..data/skill"));
        assertThat(run(folder()).created()).containsExactly("skill/python.yaml");
    }

    @Test
    void a_blank_line_splits_paragraphs_of_folded_text() {
        run(folder().with("skill/python.yaml", """
                slug: python
                title: Python
                summary: >-
                  A language
                  of many lines.

                  And of two paragraphs.
                kind: tool
                """));
        when().get("/v1/skills/python")
                .then()
                .body("summary", equalTo("A language of many lines.\n\nAnd of two paragraphs."));
    }

    @Test
    void a_folder_that_may_be_misspelt_is_named() {
        var report = run(folder().withSkill("python", "Python").with("roles/analyst.yaml", "slug: analyst"));
        assertThat(report.warnings())
                .extracting(Mistake::toString)
                .containsExactly("roles:1: is passed over; " + PLACE);
        refused(
                new ContentFolder(temporary.resolve("other")).with("skills/python.yaml", "slug: python"),
                temporary.resolve("other") + ":1: there is no content file; " + PLACE,
                "skills:1: is passed over; " + PLACE);
    }

    @Test
    void a_folder_without_content_is_a_mistake() throws IOException {
        var empty = Files.createDirectory(temporary.resolve("empty"));
        refused(new ContentFolder(empty), empty + ":1: there is no content file; " + PLACE);
    }

    @Test
    void a_link_that_leads_nowhere_or_in_a_circle_is_a_mistake() throws IOException {
        var content = folder().withSkill("python", "Python");
        Files.createSymbolicLink(temporary.resolve("skill/circle.yaml"), Path.of("."));
        Files.createSymbolicLink(temporary.resolve("skill/numpy.yaml"), Path.of("gone.yaml"));
        refused(content, "skill/circle.yaml:1: the link leads to itself", "skill/numpy.yaml:1: the link leads nowhere");
    }

    @Test
    void a_file_that_cannot_be_read_is_a_mistake() throws IOException {
        var content = folder().withSkill("python", "Python");
        var file = temporary.resolve("skill/python.yaml");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "Nothing is unreadable for root");
        refused(content, "skill/python.yaml:1: cannot be read; check the rights of the file and of its folders");
    }

    @Test
    void a_folder_that_is_not_there() {
        var missing = new ContentFolder(temporary.resolve("missing"));
        refused(missing, missing.path() + ":1: there is no such folder");
    }

    @Test
    void an_entry_whose_file_is_gone_is_named_and_stays_published() throws IOException {
        run(folder().withSkill("python", "Python").withSkill("numpy", "NumPy"));
        Files.delete(temporary.resolve("skill/numpy.yaml"));
        assertThat(imports.fileless(run(folder()).entries())).containsExactly("skill/numpy");
        when().get("/v1/skills/numpy").then().statusCode(200);
    }

    private ImportReport run(ContentFolder content) {
        return imports.run(List.of(content.path().toString()), false).orElseThrow();
    }
}
