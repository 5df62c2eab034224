package dev.waymark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.http.response.ResponseCache;
import dev.waymark.sync.Copy;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many statements of the database an answer may cost that nobody has asked for before. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementBudgetTest {
    private static final int PATIENCE = 100;
    private static final Duration QUIET = Duration.ofMillis(500);

    private static boolean started;

    @Inject
    ResponseCache cache;

    /** An application that has just started reads what it keeps in memory, which would be counted too. */
    @BeforeEach
    void awaitStart() {
        for (int time = 0; !started && time < PATIENCE; time++) {
            started = CountingDriver.during(() -> LockSupport.parkNanos(QUIET.toNanos()))
                    .isEmpty();
        }
        assertThat(started).isTrue();
        cache.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/vocabularies", "/v1/vocabularies/seniority"})
    void none_for_what_every_release_has(String url) {
        assertThat(CountingDriver.during(() -> Api.get(url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/releases/1",
                "/v1/roadmaps/machine-learning",
                "/v1/roadmaps/machine-learning?release=1",
                "/v1/roadmaps/machine-learning/stages/intermediate",
                "/v1/roadmaps/machine-learning/tips/networking",
                "/v1/skills/python",
                "/v1/skills/python.md",
                "/v1/roadmaps/machine-learning/stages/intermediate.jsonld",
                "/v1/job-roles/ai-research-scientist"
            })
    void one_statement_for_a_document(String url) {
        costsAtMost(1, url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/releases",
                "/v1/languages",
                "/v1/languages?release=1&lang=es",
                "/v1/roadmaps",
                "/v1/skills?updatedSince=2999-01-01T00:00:00Z&count=exact",
                "/v1/stages?level=advanced",
                "/v1/tips",
                "/v1/roadmaps/machine-learning/stages",
                "/v1/roadmaps/machine-learning/tips?limit=2",
                "/v1/skills",
                "/v1/skills?limit=100&lang=en&release=1",
                "/v1/skills?role=data-analyst,data-scientist&stage=beginner&roadmap=machine-learning&kind=tool",
                "/v1/skills.csv?role=data-analyst",
                "/v1/skills?slug=python,numpy,nope",
                "/v1/job-roles?skill=python&seniority=mid,senior&track=engineering&stage=advanced",
                "/v1/learning-resources?skill=python&access=free&role=data-analyst&provider=kaggle&level=beginner",
                "/v1/learning-resources?kind=book&language=en&maxHours=40&sort=-updatedAt",
                "/v1/skills?updatedSince=2020-01-01T00:00:00Z",
                "/v1/skills?updatedSince=2020-01-01T00:00:00Z&release=1"
            })
    void one_statement_for_a_page_of_a_list(String url) {
        costsAtMost(url.contains("updatedSince") ? 2 : 1, url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/releases/1/changes?limit=100",
                "/v1/releases.atom",
                "/v1/skills/python/revisions?count=exact",
                "/v1/sync?limit=100",
                "/v1/sync?roadmap=machine-learning&type=skill"
            })
    void three_statements_for_what_was_published_when(String url) {
        costsAtMost(3, url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "roadmap=machine-learning&type=skill&"})
    void three_statements_for_what_changed_since(String filter) {
        costsAtMost(3, "/v1/sync?since=" + new Copy(filter, () -> 1000).sync().token());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/search?q=python",
                "/v1/search?q=data&type=skill&limit=100",
                "/v1/search?q=python&role=data-scientist&roadmap=machine-learning&stage=beginner&slug=python",
                "/v1/suggest?q=py",
                "/v1/lookup?uri=http://data.europa.eu/esco/occupation/258e46f9-0075-4a2e-adae-1ff0477e0f30"
            })
    void two_statements_for_what_is_found_as_it_is_asked(String url) {
        costsAtMost(2, url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/search?q=knitting%20needels", "/v1/suggest?q=knittign"})
    void six_for_what_is_not(String url) {
        costsAtMost(6, url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/skills?limit=2", "/v1/learning-resources?limit=1&access=free&kind=book"})
    void one_statement_more_for_a_later_page(String url) {
        costsAtMost(2, later(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/skills?limit=2&sort=updatedAt",
                "/v1/skills?limit=2&sort=-updatedAt",
                "/v1/skills?limit=2&roadmap=machine-learning&stage=beginner",
                "/v1/tips?limit=1",
                "/v1/roadmaps/machine-learning/stages?limit=1"
            })
    void one_more_where_many_items_may_have_one_key(String url) {
        costsAtMost(3, later(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/skills?count=exact",
                "/v1/roadmaps/machine-learning/stages?count=exact",
                "/v1/skills?updatedSince=2020-01-01T00:00:00Z&count=exact"
            })
    void one_more_for_the_total(String url) {
        costsAtMost(url.contains("updatedSince") ? 3 : 2, url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/roadmaps/machine-learning?include=skills,job-roles,learning-resources,vocabularies",
                "/v1/roadmaps/machine-learning/stages/advanced?include=skills,job-roles,learning-resources&release=1",
                "/v1/roadmaps/machine-learning.mmd",
                "/v1/roadmaps/machine-learning/stages/advanced.md",
                "/v1/skills/python?include=references",
                "/v1/job-roles/ai-research-scientist?include=skills,job-roles",
                "/v1/learning-resources/kaggle?include=skills",
                "/v1/skills/python/references",
                "/v1/job-roles/data-scientist/references?limit=2",
                "/v1/learning-resources/kaggle/references",
                "/v1/roadmaps/machine-learning/references"
            })
    void two_statements_for_anything_else(String url) {
        costsAtMost(2, url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/job-roles?skill=python&seniority=mid&track=engineering",
                "/v1/learning-resources?skill=python,numpy",
                "/v1/learning-resources?role=data-analyst&access=free",
                "/v1/learning-resources?maxHours=40",
                "/v1/skills?stage=beginner&kind=tool",
                "/v1/skills?roadmap=machine-learning",
                "/v1/skills?roadmap=machine-learning&stage=beginner&sort=-updatedAt",
                "/v1/stages?level=beginner"
            })
    void a_filter_leads_by_an_index_in_the_order_of_the_list(String url) {
        assertThat(CountingDriver.during(() -> Api.get(url)))
                .noneMatch(statement -> statement.toLowerCase(Locale.ROOT).contains(" link "))
                .anyMatch(statement -> statement.contains("from facet "));
    }

    @Test
    void links_say_by_themselves_what_a_page_of_references_shows() {
        assertThat(CountingDriver.during(() -> Api.get("/v1/skills/python/references")))
                .filteredOn(statement -> statement.contains(" Link "))
                .hasSize(1)
                .noneMatch(statement -> statement.contains(" Rendition "));
    }

    private static String later(String url) {
        return url + "&cursor=" + Api.get(url).path("next").textValue();
    }

    private static void costsAtMost(int budget, String url) {
        List<String> statements = CountingDriver.during(() -> Api.bytes(url));
        assertThat(statements).as("the statements of %s", url).hasSizeBetween(1, budget);
    }
}
