package dev.waymark.authoring;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentLocationsTest {
    @Inject
    Import imports;

    @TempDir
    Path folder;

    @Test
    void a_folder_adds_to_the_shipped_content_and_may_refer_to_it() throws IOException {
        skill("pottery", "related:\n  - {skill: python, assertion: editorial}\n");
        run();
        when().get("/v1/skills/pottery").then().statusCode(200).body("related[0].skill.slug", equalTo("python"));
        when().get("/v1/roadmaps/machine-learning").then().statusCode(200);
    }

    @Test
    void a_later_folder_replaces_no_entry_of_a_former_one() throws IOException {
        skill("python", "");
        assertThatThrownBy(this::run)
                .hasMessageContaining(
                        ("%s/skill/python.yaml:1: shipped/skill/python.yaml is this entry already; a later"
                                        + " folder replaces none")
                                .formatted(folder));
    }

    @Test
    void what_no_document_uses_is_told() throws IOException {
        skill("pottery", "");
        var report = imports.run(List.of(folder.toString()), false).orElseThrow();
        assertThat(report.unused())
                .contains("skill-kind knowledge", "access free")
                .doesNotContain("skill-kind tool");
    }

    private void skill(String slug, String more) throws IOException {
        var file = folder.resolve("skill/%s.yaml".formatted(slug));
        Files.createDirectories(file.getParent());
        Files.writeString(file, "slug: %s\ntitle: A skill\nsummary: What it is.\nkind: tool\n%s".formatted(slug, more));
    }

    private void run() {
        imports.run(List.of("shipped", folder.toString()), false);
    }
}
