package dev.waymark.pages;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.TwoRoadmaps;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The pages that search engines find. */
@QuarkusTest
@TestProfile(TwoRoadmaps.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SitemapTest {
    private static final Pattern ADDRESS = Pattern.compile("<loc>([^<]*)</loc>");

    @Inject
    Sitemap sitemap;

    @Test
    void what_does_not_fit_into_a_file_is_in_the_files_of_an_index() {
        var whole = addresses(sitemap.of(1, 10_000));
        assertThat(whole).hasSizeGreaterThan(6);
        var index = sitemap.of(1, 1);
        assertThat(index).contains("<sitemapindex ").doesNotContain("<urlset");
        var files = addresses(index);
        assertThat(files).hasSize(2).first().asString().endsWith("/sitemap.xml?release=1");
        var cursor = files.get(1).replaceFirst(".*&amp;cursor=", "");
        assertThat(List.of(addresses(sitemap.file(1, null, 1)), addresses(sitemap.file(1, cursor, 1))))
                .flatMap(some -> some)
                .containsExactlyElementsOf(whole);
        when().get("/sitemap.xml?release=1&cursor=" + cursor)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=86400");
        when().get("/sitemap.xml?release=1&cursor=x").then().statusCode(400);
        when().get("/sitemap.xml?cursor=" + cursor).then().statusCode(400).body("code", equalTo("invalid-cursor"));
        when().get("/sitemap.xml?release=0&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
        for (var query : List.of("release=2", "release=2&cursor=" + cursor)) {
            when().get("/sitemap.xml?" + query).then().statusCode(404).body("code", equalTo("unknown-release"));
        }
    }

    private static List<String> addresses(String sitemap) {
        return ADDRESS.matcher(sitemap).results().map(found -> found.group(1)).toList();
    }
}
