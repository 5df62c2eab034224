package dev.waymark.delivery;

import static dev.waymark.delivery.Api.get;
import static dev.waymark.delivery.Api.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.model.EntryType;
import dev.waymark.reading.Cursor;
import dev.waymark.reading.PageRequest;
import dev.waymark.reading.VersionRequest;
import dev.waymark.store.PageQuery.Order;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagingTest {
    @Inject
    DataSource database;

    /** Every list, in every order. */
    static List<String> lists() {
        var lists = new ArrayList<>(List.of(
                "/v1/releases",
                "/v1/releases?sort=-number",
                "/v1/skills/python/references",
                "/v1/skills/machine-learning/references?relation=requires,teaches",
                "/v1/job-roles/data-scientist/references",
                "/v1/learning-resources/kaggle/references",
                "/v1/roadmaps/machine-learning/references",
                "/v1/skills?roadmap=machine-learning",
                "/v1/skills?roadmap=machine-learning&stage=intermediate,advanced&role=machine-learning-engineer",
                "/v1/learning-resources?access=unknown&stage=advanced"));
        for (var list : List.of("roadmaps", "stages", "tips", "skills", "job-roles", "learning-resources")) {
            lists.add("/v1/" + list);
            for (var sort : List.of("title", "updatedAt", "-updatedAt")) {
                lists.add("/v1/%s?sort=%s".formatted(list, sort));
            }
        }
        for (var list : List.of("skills", "job-roles", "learning-resources", "stages", "tips")) {
            lists.add("/v1/%s?roadmap=machine-learning&sort=position".formatted(list));
        }
        for (var list : List.of("stages", "tips")) {
            lists.add("/v1/roadmaps/machine-learning/" + list);
            lists.add("/v1/roadmaps/machine-learning/%s?sort=title".formatted(list));
        }
        return lists;
    }

    @ParameterizedTest
    @MethodSource("lists")
    void pages_of_any_size_are_the_list(String list) {
        var whole = walk(list, 100);
        assertThat(whole).doesNotHaveDuplicates();
        for (int limit : whole.size() > 50 ? List.of(3, 7) : List.of(1, 2, 3, 7)) {
            assertThat(walk(list, limit)).as("limit=%d", limit).isEqualTo(whole);
        }
        assertThat(walk(list, 9, 1, 13, 2)).as("another limit on each page").isEqualTo(whole);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void exactly_as_many_items_as_are_asked_for_and_the_total_on_every_page(String list) {
        int total = walk(list, 100).size();
        var counted = Api.with(list, "count=exact&limit=4");
        var page = get(counted);
        for (int left = total; ; left -= 4) {
            assertThat(page.path("items")).hasSize(Math.min(left, 4));
            assertThat(page.path("total").intValue()).isEqualTo(total);
            assertThat(page.path("next").isNull()).isEqualTo(left <= 4);
            if (left <= 4) {
                break;
            }
            page = get(counted + "&cursor=" + page.path("next").textValue());
        }
        assertThat(get(list).path("total").isNull()).as("no total unless asked").isTrue();
        assertThat(get(list).path("items")).hasSize(Math.min(total, 20));
    }

    @Test
    void titles_are_sorted_by_the_root_collation_of_Unicode() throws SQLException {
        for (var type : List.of("skill", "job-role", "learning-resource")) {
            var expected = ContentYaml.all(type).stream()
                    .sorted(Titles.order(database))
                    .map(ContentYaml::slug)
                    .toList();
            assertThat(Api.slugs("/v1/" + type + "s")).isEqualTo(expected);
        }
        assertThat(Api.slugs("/v1/skills?slug=mlops,ml-strategy,aws,matrices,ai-ethics,accuracy,machine-learning"))
                .as("capitals stand with small letters, and a space before both")
                .containsExactly(
                        "accuracy", "ai-ethics", "aws", "machine-learning", "matrices", "ml-strategy", "mlops");
    }

    @Test
    void what_stands_in_a_roadmap_comes_in_its_order() {
        for (var type : List.of("skill", "job-role", "learning-resource")) {
            var places = ContentYaml.places(type).stream()
                    .map(ContentYaml.Place::slug)
                    .distinct()
                    .toList();
            var list = "/v1/%ss?roadmap=machine-learning".formatted(type);
            assertThat(Api.slugs(list)).isEqualTo(places);
            assertThat(walk(list, 100)).isEqualTo(walk(list + "&sort=position", 100));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/stages",
                "/v1/tips",
                "/v1/skills",
                "/v1/job-roles",
                "/v1/learning-resources",
                "/v1/skills?roadmap=machine-learning&stage=advanced",
                "/v1/skills?role=data-scientist",
                "/v1/job-roles?skill=python,machine-learning",
                "/v1/learning-resources?kind=book,course&access=free"
            })
    void the_latest_first_is_the_exact_reverse_of_the_earliest_first(String list) {
        var items = walk(Api.with(list, "sort=updatedAt"), 100);
        assertThat(Api.slugs(items)).as("one release").isNotEmpty().isSorted();
        Collections.reverse(items);
        assertThat(walk(Api.with(list, "sort=-updatedAt"), 100)).isEqualTo(items);
    }

    /** The URL whose first page has the cursor, and the other one to which it is taken. */
    @ParameterizedTest
    @CsvSource({
        "/v1/skills, /v1/skills?kind=tool",
        "/v1/skills?kind=tool, /v1/skills",
        "/v1/skills?kind=tool, /v1/skills?kind=technique",
        "/v1/skills?kind=tool, '/v1/skills?kind=tool,technique'",
        "/v1/skills, /v1/skills?sort=updatedAt",
        "/v1/skills?sort=updatedAt, /v1/skills?sort=-updatedAt",
        "/v1/skills?roadmap=machine-learning, /v1/skills?roadmap=machine-learning&sort=title",
        "/v1/skills, /v1/skills?release=1",
        "/v1/skills?release=1, /v1/skills",
        "/v1/skills, /v1/skills?updatedSince=2020-01-01T00:00:00Z",
        "/v1/skills, /v1/job-roles",
        "/v1/job-roles, /v1/learning-resources",
        "/v1/stages, /v1/tips",
        "/v1/skills, /v1/releases",
        "/v1/skills, /v1/skills/python/references",
        "/v1/skills/python/references, /v1/skills/numpy/references",
        "/v1/skills/python/references, /v1/skills/python/references?relation=requires",
        "/v1/skills/python/references, /v1/skills"
    })
    void a_cursor_serves_no_other_question(String here, String there) {
        refuses(there, cursor(here));
    }

    @Test
    void another_spelling_of_the_same_question_keeps_the_cursor() {
        var cursor = cursor("/v1/skills?kind=tool,technique&lang=en-GB");
        assertThat(get("/v1/skills?kind=technique&kind=tool&kind=tool&limit=5&cursor=" + cursor))
                .isEqualTo(get("/v1/skills?kind=technique%2Ctool&lang=en&limit=5&sort=title&cursor=" + cursor));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/skills",
                "/v1/skills?roadmap=machine-learning",
                "/v1/skills?sort=updatedAt",
                "/v1/skills/python/references",
                "/v1/stages"
            })
    void a_cursor_with_one_other_character_is_refused(String list) {
        var cursor = cursor(list);
        assertThat(cursor).hasSizeLessThanOrEqualTo(512).matches("[A-Za-z0-9._~-]+");
        for (int i = 0; i < cursor.length(); i++) {
            // The neighbour in base 64; the last bits of the last character may carry nothing.
            char near = (char) (cursor.charAt(i) ^ 1);
            char other = Character.isLetterOrDigit(near) ? near : 'B';
            refuses(list, cursor.substring(0, i) + other + cursor.substring(i + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%20", "MS4x", "eyJpZCI6MX0", "null", "%3D", "%F0%9F%92%A5", "-1", "0"})
    void a_cursor_that_nobody_made_is_refused(String cursor) {
        for (var list : List.of("/v1/skills", "/v1/releases", "/v1/tips", "/v1/skills/python/references")) {
            refuses(list, cursor);
        }
        var real = cursor("/v1/skills");
        refuses("/v1/skills", real + "A");
        refuses("/v1/skills", real + "%3D");
        refuses("/v1/skills", real.substring(1));
    }

    /** Such as one from before a backup was restored; the digest in it is right. */
    @ParameterizedTest
    @ValueSource(ints = {0, 999_999_999})
    void a_cursor_of_a_release_that_does_not_exist_is_refused(int release) {
        var asked = new VersionRequest(null, "en");
        var list = new ListQuestion(EntryType.SKILL, List.of(), null, Order.TITLE, asked, PageRequest.first(1));
        refuses("/v1/skills", new Cursor(release, 1, 0).text(list.text()));
        var references = new ReferencePages.Question(EntryType.SKILL, "python", List.of(), "en", null);
        refuses("/v1/skills/python/references", new Cursor(release, 0, 0).text(references.toString()));
        refuses("/v1/releases", new Cursor(release, 0, 0).text("releases"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999_999_999})
    void a_cursor_that_would_lead_out_of_the_releases_is_refused(int next) {
        refuses("/v1/releases", new Cursor(1, 0, next).text("releases"));
    }

    private static String cursor(String list) {
        JsonNode next = get(Api.with(list, "limit=2")).path("next");
        assertThat(next.isTextual()).as("%s has a second page", list).isTrue();
        return next.textValue();
    }

    private static void refuses(String list, String cursor) {
        Api.answer(Api.with(list, "limit=2&cursor=" + cursor))
                .then()
                .statusCode(400)
                .header("Cache-Control", equalTo("no-store"))
                .body("code", equalTo("invalid-cursor"))
                .body("errors[0].parameter", equalTo("cursor"));
    }
}
