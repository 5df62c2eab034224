package dev.waymark.manage;

import static dev.waymark.manage.ContentBody.EXPORT;
import static dev.waymark.manage.ContentBody.export;
import static dev.waymark.manage.ContentBody.send;
import static dev.waymark.manage.ContentBody.unzip;
import static dev.waymark.manage.ContentBody.zip;
import static dev.waymark.manage.Withdrawing.CANARY;
import static dev.waymark.manage.Withdrawing.columnsWith;
import static dev.waymark.manage.Withdrawing.withdraw;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.TwoLanguages;
import dev.waymark.manage.PublicAnswers.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The shipped content, of which some entries say what nobody may say: nothing of that is left anywhere. */
@QuarkusTest
@TestProfile(TwoLanguages.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShippedWithdrawalTest {
    private static final List<String> LANGUAGES = List.of("en", "es");
    private static final List<Integer> RELEASES = List.of(1, 3);
    private static final Map<String, String> MARKED = Map.of(
            "skill/python.yaml", "skills/python",
            "job-role/data-analyst.yaml", "job-roles/data-analyst",
            "learning-resource/machine-learning-a-z.yaml", "learning-resources/machine-learning-a-z");

    @Inject
    Database database;

    @BeforeEach
    void three_releases() throws Exception {
        database.empty();
        database.asOwner("delete from webhook");
        WebhookTest.make("https://hook.example/", "release.published", "entry.changed");
        publish("", "Begins with %s Python".formatted(CANARY));
        publish("anew ", "Goes on");
        Editor.post("python/rename", "{\"slug\":\"python-language\"}").then().statusCode(200);
        Administrator.post(
                        Administrator.key(),
                        "/v1/manage/releases",
                        "{\"note\":null,\"entries\":null,\"baseRelease\":null,\"publishAt\":null}")
                .then()
                .statusCode(201);
        Editor.patch("python-language", "*", "{\"summary\":\"%s, not public\"}".formatted(CANARY))
                .then()
                .statusCode(200);
        String version = database.rows("select version from draft where slug = 'python-language' and locale = 'en'")
                .get(0);
        Schedule.skill("python-language", version);
        Administrator.post(Administrator.key(), "/v1/manage/proposals", """
                        {"note":"More of %s Python","entries":[{"type":"skill","slug":"python-language","version":%s}]}
                        """.formatted(CANARY, version))
                .then()
                .statusCode(201);
    }

    @Test
    void nothing_is_left_of_what_is_withdrawn_and_all_else_keeps_its_bytes() throws Exception {
        var documents = PublicAnswers.documents(database, RELEASES, LANGUAGES);
        var others = PublicAnswers.others(database, List.of(1), LANGUAGES);
        assertThat(saying(documents)).hasSizeGreaterThan(100);
        assertThat(saying(others)).hasSizeGreaterThan(50);
        assertThat(columnsWith(database, CANARY)).hasSizeGreaterThan(8);

        var urls = new HashSet<String>();
        for (var entry :
                List.of("skills/python", "job-roles/data-analyst", "learning-resources/machine-learning-a-z")) {
            var checked = withdraw(entry, "null", "?check=true");
            var done = withdraw(entry);
            done.then().statusCode(201).body("urls", equalTo(checked.path("urls")));
            urls.addAll(done.<List<String>>path("urls"));
        }

        assertThat(columnsWith(database, CANARY)).isEmpty();
        var after = PublicAnswers.documents(database, RELEASES, LANGUAGES);
        assertThat(saying(after)).isEmpty();
        assertThat(saying(PublicAnswers.others(database, List.of(1, 6), LANGUAGES)))
                .isEmpty();
        assertThat(pinned(after, urls)).isEqualTo(pinned(documents, urls)).hasSizeGreaterThan(500);
        assertThat(urls)
                .allSatisfy(url -> assertThat(LANGUAGES)
                        .anySatisfy(language -> assertThat(RELEASES)
                                .anySatisfy(release -> assertThat(
                                                after.get("%s?lang=%s&release=%s".formatted(url, language, release)))
                                        .isNotEqualTo(documents.get(
                                                "%s?lang=%s&release=%s".formatted(url, language, release))))));
        for (var release : List.of("", "&release=1", "&release=3")) {
            for (var slug : List.of("python", "python-language")) {
                var told = requireNonNull(after.get("/v1/skills/%s?lang=es%s".formatted(slug, release)));
                assertThat(told.status()).isEqualTo(410);
                assertThat(told.text()).contains("\"withdrawn\"");
            }
        }
        for (var from : List.of("drafts", "1", "2", "3", "4")) {
            assertThat(String.join(
                            "", unzip(export("?from=" + from).asByteArray()).values()))
                    .as(EXPORT)
                    .doesNotContain(CANARY)
                    .doesNotContain("Withdrawn");
        }
        RestAssured.get("/v1/roadmaps/machine-learning?release=2")
                .then()
                .body(
                        "stages.skillGroups.flatten().placements.flatten().skill.findAll { it.slug == 'python' }.title"
                                + ".unique()",
                        equalTo(List.of("Withdrawn")));
    }

    @Test
    void a_roadmap_goes_with_its_stages_and_tips() throws Exception {
        var documents = PublicAnswers.documents(database, List.of(1), LANGUAGES);
        var urls = Set.copyOf(withdraw("roadmaps/machine-learning")
                .then()
                .statusCode(201)
                .extract()
                .<List<String>>path("urls"));
        assertThat(urls).contains("/v1/roadmaps/machine-learning", "/v1/roadmaps/machine-learning/stages/beginner");
        var after = PublicAnswers.documents(database, List.of(1), LANGUAGES);
        after.forEach((url, told) -> {
            if (url.startsWith("/v1/roadmaps/")) {
                assertThat(told.status()).as(url).isEqualTo(410);
            }
        });
        assertThat(pinned(after, urls)).isEqualTo(pinned(documents, urls));
        for (var path :
                List.of("/v1/stages", "/v1/tips", "/v1/skills?roadmap=machine-learning", "/v1/skills?stage=beginner")) {
            RestAssured.get(path).then().statusCode(200).body("items.size()", equalTo(0));
        }
        RestAssured.get("/v1/stages?release=2").then().body("items.size()", equalTo(0));
        assertThat(PublicAnswers.get("/embed/v1/roadmaps/machine-learning.svg?release=1")
                        .status())
                .isEqualTo(410);
        assertThat(database.rows(
                        "select count(*) from body b where not exists (select from rendition where body = b.sha256)"))
                .containsExactly("0");
    }

    private static Set<String> saying(Map<String, Told> all) {
        var saying = new HashSet<String>();
        all.forEach((url, told) -> {
            if (told.text().toLowerCase().contains(CANARY.toLowerCase())) {
                saying.add(url);
            }
        });
        return saying;
    }

    /** What does not belong to the URLs, of former releases. */
    private static Map<String, Told> pinned(Map<String, Told> all, Set<String> urls) {
        var pinned = new TreeMap<>(all);
        pinned.keySet()
                .removeIf(url -> !url.contains("&release=") || urls.contains(url.substring(0, url.indexOf('?'))));
        return pinned;
    }

    private static void publish(String more, String note) throws Exception {
        var files = new LinkedHashMap<>(FilesBothWaysTest.shipped());
        for (var file : MARKED.keySet()) {
            var text = new String(files.get(file), UTF_8)
                    .replaceFirst("title: ", "title: %s ".formatted(CANARY))
                    .replaceFirst("summary: >-\n  ", "summary: >-\n  %s%s ".formatted(more, CANARY))
                    .replaceFirst("url: .*", "url: https://%s.example/".formatted(CANARY.toLowerCase()));
            files.put(file, text.getBytes(UTF_8));
        }
        files.put(
                "skill/python.es.yaml",
                "title: %s habilidad\n".formatted(CANARY).getBytes(UTF_8));
        send(zip(files), "?publish=true&note=" + note.replace(" ", "%20"))
                .then()
                .statusCode(201);
    }
}
