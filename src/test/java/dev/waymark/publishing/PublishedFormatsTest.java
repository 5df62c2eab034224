package dev.waymark.publishing;

import static dev.waymark.publishing.Samples.roadmap;
import static dev.waymark.publishing.Samples.skill;
import static dev.waymark.publishing.Samples.stage;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.formats.FlowchartGrammar;
import dev.waymark.http.response.ResponseCache;
import dev.waymark.model.License;
import dev.waymark.model.Roadmap;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other formats than JSON of what editors do and write. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedFormatsTest {
    private static final String HOSTILE = "=cmd()|\"]--> `x` <script>alert(1)</script>";

    @Inject
    Desk desk;

    @Inject
    Database database;

    @Inject
    ResponseCache cache;

    @ParameterizedTest
    @ValueSource(strings = {".md", ".jsonld"})
    void a_former_slug_leads_to_the_same_format_and_a_retired_one_is_gone(String suffix) {
        var slug = "format" + suffix.replace('.', '-');
        long entry = desk.write(skill(slug, "Skill"));
        desk.publish(List.of(entry));
        desk.republish(entry, skill(slug + "-new", "Skill"));
        get("/v1/skills/%s%s?lang=en".formatted(slug, suffix))
                .then()
                .statusCode(308)
                .header("Location", equalTo("/v1/skills/%s-new%s?lang=en".formatted(slug, suffix)));
        desk.retire(entry, null);
        get("/v1/skills/%s-new%s".formatted(slug, suffix))
                .then()
                .statusCode(410)
                .body("code", equalTo("retired"));
    }

    @Test
    void a_format_stays_in_memory_until_its_document_changes() {
        desk.publish(skill("kept-one", "One"), skill("kept-two", "Two"));
        var paths = List.of("/v1/skills/kept-one.md", "/v1/skills/kept-one.jsonld");
        paths.forEach(PublishedFormatsTest::get);
        desk.publish(skill("kept-two", "Two, changed"));
        assertThat(paths).allMatch(cache::has);
        desk.publish(skill("kept-one", "One, changed"));
        assertThat(paths).noneMatch(cache::has);
        assertThat(paths).allSatisfy(path -> assertThat(get(path).asString()).contains("One, changed"));
    }

    @Test
    void a_text_of_a_stage_names_the_license_that_its_roadmap_has_by_now() {
        var road = roadmap("licensed-road", List.of(stage("one", "licensed-skill")));
        desk.publish(skill("licensed-skill", "Skill"), road);
        var path = "/v1/roadmaps/licensed-road/stages/one.md";
        assertThat(get(path).asString()).contains("[CC BY 4.0](", ") – A roadmap\n");
        desk.publish(new Roadmap(
                road.slug(),
                road.title(),
                road.summary(),
                road.introduction(),
                road.conclusion(),
                road.audience(),
                road.industries(),
                road.source(),
                new License("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", "Ann"),
                road.stages(),
                road.tips()));
        assertThat(get(path).asString()).contains("[CC BY 4.0](", ") – Ann\n");
    }

    @Test
    void whatever_editors_write_is_text_in_every_format() {
        desk.publish(skill("hostile-skill", HOSTILE), roadmap("hostile-road", List.of(stage("one", "hostile-skill"))));
        assertThat(get("/v1/skills/hostile-skill.md").asString())
                .startsWith("# \\=cmd()\\|\"\\]--&gt; \\`x\\` &lt;script&gt;alert(1)&lt;/script&gt;\n");
        var data = get("/v1/roadmaps/hostile-road.jsonld");
        assertThat(data.asString()).doesNotContain("<");
        assertThat(data.jsonPath().getString("hasPart[0].teaches[0].name")).isEqualTo(HOSTILE);
        var chart = get("/v1/roadmaps/hostile-road.mmd").asString();
        FlowchartGrammar.check(chart);
        assertThat(chart).contains("[\"#61;cmd()#124;#34;#93;--#62; #96;x#96; ");
        assertThat(get("/v1/skills.csv?slug=hostile-skill").asString())
                .contains(",\"'=cmd()|\"\"]--> `x` <script>alert(1)</script>\",");
    }

    @Test
    void a_table_of_long_rows_goes_on_behind_a_link() throws Exception {
        database.empty();
        database.asOwner("""
                insert into release values (1, now(), 'x', null, 1, 'en');
                insert into entry select -i, 'skill' from generate_series(10, 19) i;
                insert into body values (repeat('a', 64), '{"type":"skill","summary":"x"}');
                insert into rendition select i, -i, 'skill', '', 's' || i, 'en', repeat('a', 64), repeat('a', 64),
                    '{"type":"skill","slug":"s' || i || '","href":"/v1/skills/s' || i || '","title":"S","kind":"tool",'
                        || '"otherNames":[],"summary":"' || repeat('x', 1000000)
                        || '","language":"en","updatedAt":"2026-11-30T10:00:00Z"}',
                    'S', 0, '||', null, 1 from generate_series(10, 19) i
                """);
        try {
            var first = get("/v1/skills.csv");
            var next = first.headers().getValues("Link").stream()
                    .filter(link -> link.endsWith("rel=\"next\""))
                    .map(link -> link.replaceFirst("^<([^>]*)>.*", "$1"))
                    .toList();
            assertThat(rows(first)).hasSize(9).startsWith("s10").endsWith("s18");
            assertThat(next).hasSize(1);
            var second = get(next.get(0));
            assertThat(rows(second)).containsExactly("s19");
            assertThat(second.headers().getValues("Link")).noneMatch(link -> link.endsWith("rel=\"next\""));
        } finally {
            database.empty();
        }
    }

    private static List<String> rows(Response table) {
        return table.then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .skip(1)
                .map(row -> row.split(",")[1])
                .toList();
    }

    private static Response get(String path) {
        return given().urlEncodingEnabled(false).redirects().follow(false).get(path);
    }
}
