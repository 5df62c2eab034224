package dev.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two entries in three releases, written by hand; each test tries what must not be. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImmutabilityTest {

    private static final String DENIED = "42501";
    private static final String CLOSING = "refused: only the end of an open range may be set";
    private static final List<String> RANGES = List.of("publication", "name", "rendition", "facet", "link");

    @Inject
    Database database;

    private Map<String, Integer> sizes = Map.of();

    @BeforeEach
    void publish() throws SQLException {
        database.empty();
        database.asOwner("""
                insert into release values (1, now(), 'editor', null, 1, 'en'), (2, now(), 'editor', null, 1, 'en');
                insert into entry values (-1, 'skill'), (-2, 'skill');
                insert into revision values
                    (-1, 'en', 1, '{}', repeat('a', 64), now(), 'editor'),
                    (-2, 'en', 1, '{}', repeat('a', 64), now(), 'editor');
                insert into draft values (-1, 'skill', 'en', 'one', '{}', repeat('a', 64), 1, now(), 'editor');
                insert into publication values (-1, 'en', 1, 2);
                insert into body values (repeat('a', 64), '{}'), (repeat('b', 64), '[]');
                insert into name values (-1, 'skill', 'one', -1, 'live', null, 2);
                insert into rendition values
                    (-1, -1, 'skill', '', 'one', 'en', repeat('a', 64), repeat('a', 64), '{}', 'One', 0, '||', null, 2);
                insert into facet values (-1, 'kind=tool', 'skill', 'en', 'One', 'one', '||', null, 0, 2, 2);
                insert into link values (-1, -1, '', 'related', -2, 1, '{}', '{}', 2);
                insert into release values (3, now(), 'editor', null, 1, 'en');
                """);
        sizes = database.sizes();
    }

    @AfterEach
    void nothing_was_removed() {
        assertThat(database.sizes()).isEqualTo(sizes);
    }

    @Test
    void one_row_of_a_key_is_open_at_most() {
        refused("publication_open", "insert into publication values (-1, 'en', 1, 3)");
        refused("name_open", "insert into name values (-9, 'skill', 'one', -2, 'moved', null, 3)");
        refused(
                "rendition_open",
                "insert into rendition values"
                        + " (-9, -1, 'skill', '', 'two', 'en', repeat('b', 64), repeat('b', 64), '{}', '', 0, '||', null, 3)");
        refused(
                "facet_open",
                "insert into facet values (-1, 'kind=tool', 'skill', 'en', 'One', 'one', '||', null, 0, 2, 3)");
        refused("link_open", "insert into link values (-9, -1, '', 'related', -2, 1, '{}', '{}', 3)");
    }

    @ParameterizedTest
    @CsvSource({"2, 2147483647", "2, 2", "3, 3", "1, 3"})
    void a_range_opens_with_the_newest_release_and_stays_open(String first, String last) {
        var why = "a range opens with the newest release";
        refused(why, "insert into publication values (-2, 'en', 1, %s, %s)".formatted(first, last));
        refused(why, "insert into name values (-9, 'skill', 'two', -2, 'live', null, %s, %s)".formatted(first, last));
        refused(
                why,
                "insert into rendition values"
                        + " (-9, -2, 'skill', '', 'two', 'en', repeat('b', 64), repeat('b', 64), '{}', '', 0, '||', null, %s, %s)"
                                .formatted(first, last));
        refused(
                why,
                "insert into facet values (-1, 'level=x', 'skill', 'en', 'One', 'one', '||', null, 0, 2, %s, %s)"
                        .formatted(first, last));
        refused(
                why,
                "insert into link values (-9, -1, '', 'related', -2, 2, '{}', '{}', %s, %s)".formatted(first, last));
    }

    @Test
    void a_range_follows_the_one_that_ends() {
        assertThatThrownBy(() -> rolledBack("""
                        update publication set last = 2; update name set last = 2; update rendition set last = 2;
                        update facet set last = 2; update link set last = 2;
                        insert into publication values (-1, 'en', 1, 3);
                        insert into name values (-9, 'skill', 'one', -1, 'live', null, 3);
                        insert into rendition values
                            (-9, -1, 'skill', '', 'one', 'en', repeat('b', 64), repeat('b', 64), '{}', '', 0, '||', null, 3);
                        insert into facet values (-9, 'kind=tool', 'skill', 'en', 'One', 'one', '||', null, 0, 3, 3);
                        insert into link values (-9, -1, '', 'related', -2, 1, '{}', '{}', 3);
                        """)).hasMessageContaining("taken back");
    }

    @Test
    void an_entry_has_one_name_at_a_time() {
        refused("name_entry_open", "insert into name values (-9, 'skill', 'two', -1, 'live', null, 3)");
        refused("name_entry_open", "insert into name values (-9, 'skill', 'two', -1, 'retired', null, 3)");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4})
    void a_range_ends_with_the_release_before_the_newest(int last) {
        for (var table : RANGES) {
            refused(last < 2 ? "_check" : CLOSING, "update %s set last = %d".formatted(table, last));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update publication set revision = 2",
                "update name set slug = 'two'",
                "update name set state = 'retired'",
                "update name set entry = -2, last = 2",
                "update name set first = 1",
                "update rendition set body = repeat('b', 64)",
                "update rendition set title = 'Two', last = 2",
                "update rendition set first = 3",
                "update facet set value = 'practice'",
                "update link set target = -1",
                "update link set attributes = '{\"importance\":1}'"
            })
    void not_even_the_owner_changes_a_published_row(String sql) {
        refused(CLOSING, sql);
    }

    @Test
    void an_end_is_set_once() {
        for (var table : RANGES) {
            refused(
                    "update of %s refused".formatted(table),
                    "update %1$s set last = 2; update %1$s set last = 2".formatted(table));
            refused(
                    "update of %s refused".formatted(table),
                    "update %1$s set last = 2; update %1$s set last = 2147483647".formatted(table));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update release set published_at = now() + interval '1 day'",
                "update release set renderer = 2",
                "update revision set document = '[]'",
                "update body set text = '[]' where text = '{}'"
            })
    void not_even_the_owner_changes_a_release_a_revision_or_a_body(String sql) {
        refused("what is published never changes", sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"release", "revision", "body", "publication", "name", "rendition", "facet", "link"})
    void not_even_the_owner_removes_what_is_published(String table) {
        refused("delete of %s refused: what is published never changes".formatted(table), "delete from " + table);
        refused(
                "truncate of %s refused: what is published never changes".formatted(table),
                "truncate %s cascade".formatted(table));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"release", "entry", "revision", "publication", "name", "body", "rendition", "facet", "link"})
    void the_service_removes_nothing_but_drafts(String table) {
        denied("delete from " + table);
        denied("truncate " + table + " cascade");
        denied("drop table " + table + " cascade");
        denied("alter table " + table + " disable trigger user");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update release set note = 'other'",
                "update entry set type = 'roadmap'",
                "update revision set document = '[]'",
                "update body set text = '[]'",
                "update name set state = 'retired'",
                "update rendition set title = 'Two'",
                "update facet set value = 'practice'",
                "update link set target = -1",
                "create table more (id integer)"
            })
    void the_service_changes_nothing_but_drafts_and_the_ends_of_ranges(String sql) {
        denied(sql);
    }

    @Test
    void the_service_edits_drafts_and_ends_ranges() throws SQLException {
        database.asService("update draft set document = '{}'");
        for (var table : RANGES) {
            database.asService("update %s set last = 2".formatted(table));
            assertThat(database.rows("select last from " + table)).containsExactly("2");
        }
    }

    private void refused(String why, String sql) {
        assertThatThrownBy(() -> database.asOwner(sql))
                .as(sql)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }

    private void denied(String sql) {
        assertThatThrownBy(() -> database.asService(sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(DENIED));
    }

    /** Executes statements that are to be fine, and takes them back. */
    private void rolledBack(String sql) throws SQLException {
        database.asOwner(sql + "do $$ begin raise exception 'taken back'; end $$");
    }
}
