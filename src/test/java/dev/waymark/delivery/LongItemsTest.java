package dev.waymark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.model.EntryType;
import dev.waymark.model.Sha256;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Lists of items so long that a page has no room for as many as were asked for. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LongItemsTest {
    @Inject
    Database database;

    @Inject
    StaticLists lists;

    /** Ten skills, each with another name of a million letters: eight of them have no 8 MiB, and nine have more. */
    @BeforeEach
    void publish() throws SQLException {
        database.empty();
        database.asOwner("""
                insert into release values (1, now(), 'x', null, 1, 'en');
                insert into entry select -i, 'skill' from generate_series(10, 19) i;
                insert into body values (repeat('a', 64), '{"type":"skill","summary":"x"}');
                insert into rendition select i, -i, 'skill', '', 's' || i, 'en', repeat('a', 64), repeat('a', 64),
                    '{"type":"skill","slug":"s' || i || '","href":"/v1/skills/s' || i || '","title":"S","otherNames":["'
                        || repeat('x', 1000000) || '"],"summary":"x","kind":"tool"}',
                    'S', 0, '||', null, 1 from generate_series(10, 19) i
                """);
    }

    @AfterEach
    void forget() throws SQLException {
        database.empty();
    }

    @Test
    void a_page_ends_early_and_the_next_one_goes_on() {
        var first = page("");
        assertThat(Api.slugs(first.path("items"))).hasSize(9).startsWith("s10").endsWith("s18");
        var second = page("&cursor=" + first.path("next").asText());
        assertThat(Api.slugs(second.path("items"))).containsExactly("s19");
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void a_site_has_the_pages_of_the_service() {
        var pages = new ArrayList<StaticAnswer>();
        QuarkusTransaction.requiringNew().run(() -> lists.all(EntryType.SKILL, "en", 1, pages::add));
        assertThat(pages.size()).isEqualTo(2);
        for (var page : pages) {
            var cursor = page.cursor();
            var answer = Api.send("GET", "/v1/skills" + (cursor == null ? "" : "?cursor=" + cursor));
            assertThat(Sha256.of(page.body())).isEqualTo(Sha256.of(answer.body()));
        }
    }

    private static JsonNode page(String cursor) {
        return Api.json(Api.send("GET", "/v1/skills?limit=100" + cursor).body());
    }
}
