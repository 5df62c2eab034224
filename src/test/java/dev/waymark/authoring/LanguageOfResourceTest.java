package dev.waymark.authoring;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Learning resources whose language is written in many ways. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LanguageOfResourceTest {
    @Inject
    Import imports;

    @TempDir
    Path folder;

    @BeforeEach
    void publish() {
        var content = new ContentFolder(folder);
        for (var language : List.of("en", "en-gb", "eng-us", "pt-br", "zh-hant-tw", "iw")) {
            content.with("learning-resource/in-%s.yaml".formatted(language), """
                    slug: in-%s
                    title: Course
                    summary: What it is about.
                    kind: course
                    access: free
                    contributors: [{slug: press, name: Press, role: provider}]
                    inLanguage: %s
                    """.formatted(language, language));
        }
        imports.run(List.of(folder.toString()), false);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'in-en,in-en-gb'",
        "en-GB, in-en-gb",
        "EN-gb, in-en-gb",
        "en-US, ''",
        "pt, in-pt-br",
        "pt-br, in-pt-br",
        "zh, in-zh-hant-tw",
        "zh-Hant, in-zh-hant-tw",
        "zh-TW, ''",
        "he, in-iw",
        "'he,pt', 'in-iw,in-pt-br'"
    })
    void is_found_by_itself_and_by_a_shorter_tag(String asked, String found) {
        var slugs = given().queryParam("language", asked)
                .queryParam("provider", "press")
                .get("/v1/learning-resources")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.slug");
        assertThat(slugs).containsExactlyInAnyOrder(found.isEmpty() ? new String[0] : found.split(","));
    }

    @Test
    void is_published_in_canonical_form() {
        when().get("/v1/learning-resources/in-zh-hant-tw").then().body("inLanguage", equalTo("zh-Hant-TW"));
        when().get("/v1/learning-resources/in-iw").then().body("inLanguage", equalTo("he"));
    }
}
