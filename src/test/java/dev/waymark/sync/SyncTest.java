package dev.waymark.sync;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy of the shipped content, and what nobody would send by mistake. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SyncTest {
    private static final Map<String, String> LISTS = Map.of(
            "roadmap", "/v1/roadmaps",
            "skill", "/v1/skills",
            "job-role", "/v1/job-roles",
            "learning-resource", "/v1/learning-resources");

    private static final String MARK = "0123456789abcdef".repeat(2);
    private static final SyncFilter EVERYTHING = SyncFilter.everything("en");

    @ParameterizedTest
    @ValueSource(strings = {"", "lang=es&", "type=roadmap,learning-resource&"})
    void a_copy_has_each_document_as_it_is_at_its_own_address(String filter) {
        var copy = new Copy(filter, () -> 150).sync();
        for (var list : LISTS.entrySet()) {
            int total = Copy.get(list.getValue() + "?limit=1&count=exact")
                    .path("total")
                    .intValue();
            assertThat(copy.documents().keySet())
                    .filteredOn(name -> name.startsWith(list.getKey() + "/"))
                    .hasSize(filter.contains("type") && !filter.contains(list.getKey()) ? 0 : total);
        }
        var language = filter.startsWith("lang") ? "?lang=es" : "";
        copy.documents().entrySet().stream().skip(7).limit(40).forEach(document -> {
            var name = document.getKey().split("/");
            assertThat(Copy.get(LISTS.getOrDefault(name[0], "") + "/" + name[1] + language))
                    .isEqualTo(document.getValue());
        });
    }

    @Test
    void a_roadmap_brings_what_lists_find_in_it() {
        var copy = new Copy("roadmap=machine-learning&", () -> 1000).sync();
        for (var type : List.of("skill", "job-role", "learning-resource")) {
            var list = LISTS.get(type) + "?roadmap=machine-learning&limit=1&count=exact";
            assertThat(copy.documents().keySet())
                    .filteredOn(name -> name.startsWith(type + "/"))
                    .hasSize(Copy.get(list).path("total").intValue());
        }
        assertThat(copy.documents()).containsKey("roadmap/machine-learning");
        assertThat(new Copy("roadmap=nothing-is-called-so&", () -> 10).sync().documents())
                .isEmpty();
    }

    @Test
    void the_words_of_documents_come_with_the_token_and_again_when_they_are_others() {
        var copy = new Copy("type=roadmap&", () -> 10).sync();
        assertThat(copy.vocabularies())
                .isEqualTo(Copy.get("/v1/vocabularies").path("items").size());
        assertThat(copy.sync().vocabularies()).isEqualTo(copy.vocabularies());
        var token = SyncToken.of(copy.token());
        var older = new SyncToken(token.release(), token.mark(), token.filter(), "0123456789abcdef").text();
        assertThat(Copy.get("/v1/sync?since=" + older).path("vocabularies").size())
                .isEqualTo(copy.vocabularies());
    }

    @Test
    void an_answer_is_kept_like_a_list_and_one_of_a_named_release_longer() {
        given().get("/v1/sync?limit=2")
                .then()
                .statusCode(200)
                .header(
                        "Cache-Control",
                        equalTo("public, max-age=60, stale-while-revalidate=600, stale-if-error=86400"))
                .header("Content-Release", equalTo("1"));
        given().get("/v1/sync?limit=2&release=1")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=86400"));
        var tag = given().get("/v1/sync?limit=2").header("ETag");
        given().header("If-None-Match", tag).get("/v1/sync?limit=2").then().statusCode(304);
    }

    @Test
    void the_filters_of_a_token_may_be_repeated_and_not_changed() {
        var token = new Copy("type=skill&lang=es&", () -> 1000).sync().token();
        refused("/v1/sync?type=roadmap&since=" + token, 400, "invalid-parameter");
        refused("/v1/sync?lang=en&since=" + token, 400, "invalid-parameter");
        refused("/v1/sync?roadmap=machine-learning&since=" + token, 400, "invalid-parameter");
        given().get("/v1/sync?type=skill&lang=es-MX&release=1&since=" + token)
                .then()
                .statusCode(200)
                .body("skills.size()", equalTo(0))
                .body("release", equalTo(1));
    }

    @Test
    void a_cursor_and_a_token_are_good_for_one_thing_each() {
        var page = Copy.get("/v1/sync?limit=3");
        var cursor = page.path("next").textValue();
        var token = new Copy("", () -> 1000).sync().token();
        refused("/v1/sync?since=" + cursor, 400, "invalid-token");
        for (var wrong : List.of(
                "cursor=" + token,
                "type=skill&cursor=" + cursor,
                "lang=es&cursor=" + cursor,
                "roadmap=machine-learning&cursor=" + cursor,
                "release=1&cursor=" + cursor,
                "since=%s&cursor=%s".formatted(token, cursor),
                "cursor=" + cursor.substring(1),
                "cursor=" + flipped(cursor),
                "cursor=" + Copy.get("/v1/skills?limit=2").path("next").textValue(),
                "cursor=" + new SyncCursor(1, 4, 1, "machine-learning", 1).text("a question"),
                "cursor=" + new SyncCursor(999_999_999, 1, 1, "a", 1).text("a question"))) {
            refused("/v1/sync?" + wrong, 400, "invalid-cursor");
        }
        given().get("/v1/sync?limit=50&cursor=" + cursor).then().statusCode(200);
    }

    @Test
    void a_token_of_another_database_is_gone_and_a_forged_one_is_none() {
        var token = SyncToken.of(new Copy("", () -> 1000).sync().token());
        for (var other : List.of(
                new SyncToken(1, MARK, EVERYTHING, token.vocabularies()),
                new SyncToken(1, "", EVERYTHING, token.vocabularies()),
                new SyncToken(0, MARK, EVERYTHING, token.vocabularies()),
                new SyncToken(2_000_000_000, MARK, EVERYTHING, token.vocabularies()))) {
            refused("/v1/sync?since=" + other.text(), 410, "foreign-token")
                    .header("Cache-Control", equalTo("no-store"));
        }
        refused("/v1/sync?since=" + flipped(token.text()), 400, "invalid-token");
        refused("/v1/sync?since=" + token.text() + "A", 400, "invalid-token");
        refused("/v1/sync?since=" + token.text().substring(4), 400, "invalid-token");
        var other = new SyncToken(1, token.mark(), SyncFilter.everything("fr"), token.vocabularies());
        refused("/v1/sync?since=" + other.text(), 400, "invalid-token").body("detail", containsString("language"));
    }

    @Test
    void a_forged_token_has_no_more_roadmaps_than_a_sync_takes() {
        var token = SyncToken.of(new Copy("", () -> 1000).sync().token());
        var many = IntStream.range(100, 101 + SyncFilter.MOST_ROADMAPS)
                .mapToObj(String::valueOf)
                .toList();
        for (var roadmaps : List.of(many, List.of("-"), List.of("b", "a"), List.of("a", "a"), List.of("", "a"))) {
            var filter = new SyncFilter(SyncFilter.ORDER, "en", roadmaps);
            var forged = new SyncToken(1, token.mark(), filter, token.vocabularies());
            refused("/v1/sync?since=" + forged.text(), 400, "invalid-token");
        }
        var taken = new SyncFilter(SyncFilter.ORDER, "en", many.subList(0, SyncFilter.MOST_ROADMAPS));
        given().get("/v1/sync?since=" + new SyncToken(1, token.mark(), taken, token.vocabularies()).text())
                .then()
                .statusCode(200);
    }

    @Test
    void a_token_from_before_the_first_release_brings_everything() {
        var token = new SyncToken(0, "", EVERYTHING, "0123456789abcdef").text();
        assertThat(Copy.get("/v1/sync?limit=5&since=" + token).path("skills")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "since=a&since=b",
                "since=",
                "since=%00",
                "since=%ED%A0%80",
                "since=====",
                "type=stage",
                "type=tip,skill",
                "type=",
                "roadmap=A",
                "roadmap=%25",
                "limit=0",
                "limit=1001",
                "limit=1&limit=2",
                "count=exact",
                "release=0",
                "lang=!"
            })
    void what_cannot_be_used_is_refused(String query) {
        given().urlEncodingEnabled(false).get("/v1/sync?" + query).then().statusCode(400);
    }

    @Test
    void a_token_is_no_longer_than_the_contract_says_and_fits_into_a_url_with_a_cursor() {
        var roadmaps = IntStream.range(0, SyncFilter.MOST_ROADMAPS)
                .mapToObj(i -> "x".repeat(78) + (10 + i))
                .toList();
        var filter = new SyncFilter(SyncFilter.ORDER, "x".repeat(35), roadmaps);
        var token = new SyncToken(Integer.MAX_VALUE, MARK, filter, "0123456789abcdef").text();
        assertThat(token.length()).isLessThanOrEqualTo(SyncToken.LONGEST);
        assertThat(SyncToken.of(token).filter()).isEqualTo(filter);
        var cursor = new SyncCursor(999_999_999, 4, 999_999_999, "x".repeat(80), 999_999_999_999_999_999L).text("q");
        assertThat(cursor.length()).isLessThanOrEqualTo(512);
        refused("/v1/sync?since=" + "A".repeat(SyncToken.LONGEST + 1), 400, "invalid-token");
        refused("/v1/sync?roadmap=" + String.join(",", roadmaps) + ",one-more", 400, "invalid-parameter");
    }

    private static ValidatableResponse refused(String url, int status, String code) {
        return given().urlEncodingEnabled(false)
                .get(url)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    /** The same with another letter in the middle. */
    private static String flipped(String text) {
        int middle = text.length() / 2;
        char other = text.charAt(middle) == 'A' ? 'B' : 'A';
        return text.substring(0, middle) + other + text.substring(middle + 1);
    }
}
