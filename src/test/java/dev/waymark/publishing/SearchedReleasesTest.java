package dev.waymark.publishing;

import static dev.waymark.publishing.Samples.jobRole;
import static dev.waymark.publishing.Samples.roadmap;
import static dev.waymark.publishing.Samples.skill;
import static dev.waymark.publishing.Samples.stage;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.model.Skill;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A release is searched by what it said. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchedReleasesTest {
    @Inject
    Desk desk;

    @Inject
    Database database;

    @Test
    void a_pinned_search_finds_what_was_public_then_under_its_names_of_then() {
        long entry = desk.write(skill("crochet-old", "Crocheting"));
        int before = desk.publish(List.of(entry));
        int after = desk.republish(entry, skill("crochet-new", "Macrame"));
        assertThat(found("crocheting", before)).containsExactly("crochet-old");
        assertThat(found("macrame", before)).isEmpty();
        assertThat(found("crocheting", after)).isEmpty();
        assertThat(found("macrame", after)).containsExactly("crochet-new");
        assertThat(found("crocheting", null)).isEmpty();
        assertThat(suggested("croch", before)).containsExactly("crochet-old");
        assertThat(suggested("croch", after)).isEmpty();
        assertThat(suggested("macr", null)).containsExactly("crochet-new");
    }

    @Test
    void a_word_of_a_later_release_corrects_nothing_in_an_earlier_one() {
        int before = desk.publish(List.of(desk.write(skill("embroidery", "Embroidery"))));
        int after = desk.publish(List.of(desk.write(skill("upholstery", "Upholstery"))));
        assertThat(found("uphlostery", before)).isEmpty();
        assertThat(found("uphlostery", after)).containsExactly("upholstery");
        assertThat(found("embriodery", before)).containsExactly("embroidery");
    }

    @Test
    void what_a_document_says_is_kept_once_and_its_search_rows_follow_it() throws SQLException {
        desk.publish(List.of(desk.write(skill("pottery", "Zwickelpottery"))));
        assertThat(database.rows("select locale, word from search_word where word = 'zwickelpottery'"))
                .containsExactlyInAnyOrder("en zwickelpottery", "es zwickelpottery");
        database.asOwner("alter table rendition disable trigger removal; alter table facet disable trigger removal;"
                + " delete from rendition where slug = 'pottery'; alter table rendition enable trigger removal;"
                + " alter table facet enable trigger removal");
        for (var table : List.of(
                "search_text t join rendition r on r.id = t.rendition where r.slug = 'pottery'",
                "search_name where key = 'zwickelpottery'",
                "search_word where word = 'zwickelpottery'")) {
            assertThat(database.rows("select 1 from " + table)).as(table).isEmpty();
        }
    }

    /** As the migration does it for a database of an earlier version. */
    @Test
    void what_is_derived_anew_is_what_was_derived_when_it_was_published() throws SQLException {
        long entry = desk.write(skill("knit-old", "Stitchcraft"));
        int before = desk.publish(List.of(entry));
        desk.republish(entry, skill("knit-new", "Needlecraft"));
        var rows = rows();
        var tables = List.of("search_text", "search_name", "search_word", "search_identifier");
        database.asOwner("alter table search_name disable trigger user; alter table search_text disable trigger user;"
                + " alter table search_identifier disable trigger user;"
                + String.join(
                        "", tables.stream().map(" delete from %s;"::formatted).toList())
                + " select open_search(array_agg(id order by first, id)) from rendition;"
                + " alter table search_name enable trigger user; alter table search_text enable trigger user;"
                + " alter table search_identifier enable trigger user");
        assertThat(rows()).isEqualTo(rows);
        assertThat(found("stitchcraft", before)).containsExactly("knit-old");
    }

    private List<String> rows() {
        return Stream.of(
                        "select * from search_text order by rendition",
                        "select * from search_name order by rendition, later, key",
                        "select * from search_word order by locale, word")
                .flatMap(query -> database.rows(query).stream())
                .toList();
    }

    @Test
    void the_service_can_neither_change_nor_remove_what_is_searched() {
        for (var statement : List.of(
                "delete from search_text",
                "update search_name set key = 'x'",
                "truncate search_word",
                "delete from search_word")) {
            assertThat(refused(statement)).as(statement).isTrue();
        }
    }

    /** Many are called so that neither names nor words are looked at one by one; who is looked for was published last. */
    @Test
    void filters_hold_before_bounds_and_the_first_slug_is_meant_by_a_name() {
        var entries = new ArrayList<Long>();
        for (int i = 0; i < 330; i++) {
            entries.add(desk.write(skill("zwuppa-%03d".formatted(999 - i), "Zwuppa")));
        }
        entries.add(desk.write(jobRole("zwuppist", "Zwuppa handler")));
        entries.add(desk.write(roadmap("zwuppas", List.of(stage("zwuppa-first", "zwuppa-670")))));
        desk.publish(entries);
        given().get("/v1/search?q=zwuppa").then().body("capped", equalTo(true));
        given().get("/v1/search?q=zwuppa&roadmap=zwuppas&type=skill")
                .then()
                .body("items.slug", contains("zwuppa-670"))
                .body("capped", equalTo(false));
        given().get("/v1/search?q=zwuppa&slug=zwuppa-671,zwuppa-998")
                .then()
                .body("items.slug", contains("zwuppa-671", "zwuppa-998"))
                .body("total", equalTo(2));
        given().get("/v1/search?q=zwuppa&type=job-role").then().body("items.slug", contains("zwuppist"));
        given().get("/v1/suggest?q=zwup&type=job-role").then().body("items.slug", contains("zwuppist"));
        given().get("/v1/suggest?q=zwup&limit=2").then().body("items.slug", contains("zwuppa-670", "zwuppa-671"));
        given().contentType("application/json")
                .body(Map.of("names", List.of("Zwuppa", "zwupap")))
                .post("/v1/match")
                .then()
                .body("items.slug", contains("zwuppa-670", "zwuppa-670"))
                .body("items.confidence", contains(100, 70));
    }

    /** Withdrawal takes the rows of a document; another one may say the word where no row begins with it. */
    @Test
    void a_word_is_forgotten_with_the_last_name_that_has_it() throws SQLException {
        desk.publish(List.of(
                desk.write(skillFound("hut", "Hut", "thatched quincunxroof")),
                desk.write(skillFound("barn", "Barn", "wooden quincunxroof"))));
        assertThat(found("quincunxrof", null)).containsExactlyInAnyOrder("hut", "barn");
        remove("hut");
        assertThat(database.rows("select locale from search_word where word = 'quincunxroof'"))
                .contains("en");
        // What was asked before is kept for the rest of the release.
        assertThat(found("quincunxroff", null)).containsExactly("barn");
        remove("barn");
        assertThat(database.rows("select locale from search_word where word in ('quincunxroof', 'thatched', 'wooden')"))
                .isEmpty();
    }

    /** As a node of a version does it that knows nothing of search. */
    @Test
    void what_is_published_without_a_thought_of_search_is_found() throws SQLException {
        long entry = desk.write(skill("basketry", "Oldbasket"));
        int before = desk.publish(List.of(entry));
        database.asService(
                "begin; insert into release select number + 1, published_at, published_by, note, renderer, languages"
                        + " from release order by number desc limit 1;"
                        + " update rendition set last = (select max(number) - 1 from release) where entry = %1$d and last = 2147483647;"
                                .formatted(entry)
                        + " insert into rendition select nextval('rendition_seq'), entry, type, part, slug, locale, body, sha256,"
                        + " summary, 'Newbasket', position, terms, hours, n.number, 2147483647, license"
                        + " from rendition, (select max(number) as number from release) n where entry = %1$d and last = n.number - 1;"
                                .formatted(entry)
                        + " commit");
        assertThat(found("newbasket", null)).containsExactly("basketry");
        assertThat(found("newbasket", before)).isEmpty();
        assertThat(suggested("oldb", null)).isEmpty();
        assertThat(suggested("oldb", before)).containsExactly("basketry");
        assertThat(
                        database.rows(
                                "select count(*) from search_text t join rendition r on r.id = t.rendition and t.last <> r.last"))
                .containsExactly("0");
    }

    private void remove(String slug) throws SQLException {
        database.asOwner("alter table rendition disable trigger removal; alter table facet disable trigger removal;"
                + " delete from rendition where slug = '%s'; alter table rendition enable trigger removal;"
                        .formatted(slug)
                + " alter table facet enable trigger removal");
    }

    private static Skill skillFound(String slug, String title, String searchTerm) {
        var plain = skill(slug, title);
        return new Skill(
                plain.slug(),
                title,
                List.of(),
                List.of(searchTerm),
                plain.summary(),
                plain.kind(),
                plain.outcomes(),
                plain.broader(),
                plain.prerequisites(),
                plain.related(),
                plain.identifiers(),
                plain.source(),
                plain.license());
    }

    private boolean refused(String statement) {
        try {
            database.asService(statement);
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    private static List<String> found(String text, @Nullable Integer release) {
        return slugs("/v1/search", text, release);
    }

    private static List<String> suggested(String text, @Nullable Integer release) {
        return slugs("/v1/suggest", text, release);
    }

    private static List<String> slugs(String path, String text, @Nullable Integer release) {
        var request = given().queryParam("q", text);
        if (release != null) {
            request.queryParam("release", release);
        }
        return request.get(path).then().statusCode(200).extract().path("items.slug");
    }
}
