package dev.waymark.authoring;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.model.EntryType;
import dev.waymark.model.Slug;
import dev.waymark.publishing.Publisher;
import dev.waymark.publishing.ReleaseOrder;
import dev.waymark.store.DraftEdits;
import dev.waymark.store.Drafts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports of a folder, again and again, while people edit what was imported. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportTest {
    @TempDir
    Path temporary;

    @Inject
    Import imports;

    @Inject
    Drafts drafts;

    @Inject
    DraftEdits edits;

    @Inject
    Publisher publisher;

    @Inject
    Database database;

    @Test
    void everything_new_is_published_in_one_release() {
        int before = newest();
        folder().withSkill("new-python", "Python")
                .withSkill("new-numpy", "NumPy")
                .with(".new-hidden.yaml.swp", "\0");
        assertThat(run())
                .isEqualTo(report(
                        List.of("skill/new-numpy.yaml", "skill/new-python.yaml"),
                        List.of(),
                        0,
                        List.of(),
                        OptionalInt.of(before + 1)))
                .hasToString("2 created, 0 changed, 0 unchanged, 0 skipped: published as release " + (before + 1));
        when().get("/v1/skills/new-python").then().statusCode(200).body("title", equalTo("Python"));
        when().get("/v1/releases/" + (before + 1)).then().body("note", equalTo("Imported from content files"));
    }

    @Test
    void the_same_files_again_publish_nothing() {
        folder().withSkill("same-python", "Python").withSkill("same-numpy", "NumPy");
        run();
        var before = database.sizes();
        assertThat(run())
                .isEqualTo(report(List.of(), List.of(), 2, List.of(), OptionalInt.empty()))
                .hasToString("0 created, 0 changed, 2 unchanged, 0 skipped: nothing to publish");
        assertThat(database.sizes()).isEqualTo(before);
    }

    @Test
    void another_way_to_write_the_same_is_no_change() {
        folder().withSkill("spelt-python", "Python");
        run();
        folder().with("skill/spelt-python.yaml", """
                # The same skill, written otherwise.
                {kind: "tool", summary: 'What it is and what it is good for.', title: "Python", otherNames: [], slug: spelt-python}
                """);
        assertThat(run().release()).isEmpty();
    }

    @Test
    void a_changed_file_changes_its_entry_alone() {
        folder().withSkill("edit-python", "Python").withSkill("edit-numpy", "NumPy");
        int before = run().release().orElseThrow();
        folder().withSkill("edit-numpy", "NumPy 2");
        assertThat(run())
                .isEqualTo(
                        report(List.of(), List.of("skill/edit-numpy.yaml"), 1, List.of(), OptionalInt.of(before + 1)));
        when().get("/v1/skills/edit-numpy").then().body("title", equalTo("NumPy 2"), "revision", equalTo(2));
    }

    @Test
    void a_missing_file_retires_nothing() throws Exception {
        folder().withSkill("keep-python", "Python").withSkill("keep-numpy", "NumPy");
        run();
        Files.delete(temporary.resolve("skill/keep-numpy.yaml"));
        assertThat(run().release()).isEmpty();
        when().get("/v1/skills/keep-numpy").then().statusCode(200);
    }

    @Test
    void what_people_have_edited_is_left_out_and_reported() {
        folder().withSkill("own-python", "Python").withSkill("own-numpy", "NumPy");
        run();
        edit("own-python", "own-python", "Python, as we see it");
        folder().withSkill("own-python", "Python 3").withSkill("own-numpy", "NumPy 2");
        var report = run();
        assertThat(report.changed()).containsExactly("skill/own-numpy.yaml");
        assertThat(report.skipped()).containsExactly("skill/own-python.yaml");
        assertThat(report.toString()).contains("skipped, because they were edited here: skill/own-python.yaml");
        when().get("/v1/skills/own-numpy").then().body("title", equalTo("NumPy 2"));
        when().get("/v1/skills/own-python").then().body("title", equalTo("Python"));
        assertThat(draft("own-python")).contains("Python, as we see it");
    }

    @Test
    void an_edit_is_no_news_as_long_as_the_file_stays_the_same() {
        folder().withSkill("quiet-python", "Python");
        run();
        edit("quiet-python", "quiet-python", "Python, as we see it");
        assertThat(run()).isEqualTo(report(List.of(), List.of(), 1, List.of(), OptionalInt.empty()));
        assertThat(draft("quiet-python")).contains("Python, as we see it");
    }

    @Test
    void an_edit_that_was_taken_back_is_none() {
        folder().withSkill("undo-python", "Python");
        run();
        edit("undo-python", "undo-python", "Python, as we see it");
        edit("undo-python", "undo-python", "Python");
        folder().withSkill("undo-python", "Python 3");
        assertThat(run().changed()).containsExactly("skill/undo-python.yaml");
    }

    @Test
    void an_entry_that_people_have_renamed_is_left_out_and_reported() {
        folder().withSkill("name-python", "Python").withSkill("name-numpy", "NumPy");
        run();
        edit("name-python", "name-python-language", "Python");
        publish(entry("name-python-language"));
        edit("name-numpy", "name-numpy-library", "NumPy");
        assertThat(run()).isEqualTo(report(List.of(), List.of(), 2, List.of(), OptionalInt.empty()));
        folder().withSkill("name-python", "Python 3").withSkill("name-numpy", "NumPy 2");
        var report = run();
        assertThat(report.created()).isEmpty();
        assertThat(report.skipped()).containsExactly("skill/name-numpy.yaml", "skill/name-python.yaml");
        when().get("/v1/skills/name-python-language").then().statusCode(200);
    }

    @Test
    void an_entry_that_people_have_retired_stays_retired() {
        folder().withSkill("gone-python", "Python");
        run();
        retire(entry("gone-python"));
        assertThat(run()).isEqualTo(report(List.of(), List.of(), 1, List.of(), OptionalInt.empty()));
        folder().withSkill("gone-python", "Python 3");
        assertThat(run())
                .isEqualTo(report(List.of(), List.of(), 0, List.of("skill/gone-python.yaml"), OptionalInt.empty()));
        when().get("/v1/skills/gone-python").then().statusCode(410);
    }

    @Test
    void a_first_import_does_nothing_once_something_is_published() {
        folder().withSkill("first-python", "Python");
        run();
        folder().withSkill("first-numpy", "NumPy");
        var before = database.sizes();
        assertThat(imports.run(List.of(temporary.toString()), true)).isEmpty();
        assertThat(database.sizes()).isEqualTo(before);
    }

    @Test
    void a_refused_import_leaves_what_was_imported_before() {
        folder().withSkill("sound-python", "Python");
        run();
        var before = database.sizes();
        folder().withSkill("sound-python", "Python 3")
                .withSkill("sound-numpy", "NumPy")
                .with("skill/sound-x.yaml", """
                slug: sound-x
                title: X
                summary: Refers to nothing.
                kind: tool
                related:
                  - {skill: sound-nothing, assertion: editorial}
                """);
        assertThatThrownBy(this::run).isInstanceOf(ImportException.class).hasMessageContaining("skill/sound-x.yaml:6");
        assertThat(database.sizes()).isEqualTo(before);
        assertThat(draft("sound-python")).contains("\"Python\"");
    }

    private ContentFolder folder() {
        return new ContentFolder(temporary);
    }

    private ImportReport run() {
        var report = imports.run(List.of(temporary.toString()), false).orElseThrow();
        return report(report.created(), report.changed(), report.unchanged(), report.skipped(), report.release());
    }

    private static ImportReport report(
            List<String> created, List<String> changed, int unchanged, List<String> skipped, OptionalInt release) {
        return new ImportReport(
                java.util.Set.of(), created, changed, unchanged, skipped, List.of(), List.of(), release);
    }

    private void edit(String slug, String newSlug, String title) {
        var entry = entry(slug);
        var document = draft(slug)
                .replaceFirst("\"title\":\"[^\"]*\"", "\"title\":\"%s\"".formatted(title))
                .replace("\"slug\":\"%s\"".formatted(slug), "\"slug\":\"%s\"".formatted(newSlug));
        var next = new Drafts.Rewrite(entry, new Drafts.Document(EntryType.SKILL, new Slug(newSlug), "en", document));
        QuarkusTransaction.requiringNew().run(() -> drafts.rewrite(List.of(next), "editor", false));
    }

    private void retire(long entry) {
        QuarkusTransaction.requiringNew().run(() -> edits.stageRetirement(entry, "en", null, "editor"));
        publish(entry);
    }

    private void publish(long entry) {
        publisher.publish(ReleaseOrder.of(List.of(entry)), "editor", null);
    }

    private long entry(String slug) {
        return Long.parseLong(database.rows("select entry from draft where slug = '%s'".formatted(slug))
                .get(0));
    }

    private String draft(String slug) {
        return database.rows("select document from draft where slug = '%s'".formatted(slug))
                .get(0);
    }

    private static int newest() {
        return when().get("/v1").jsonPath().getInt("release");
    }
}
