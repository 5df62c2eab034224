package dev.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
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

    @Inject
    Database database;

    private Map<String, Integer> sizes = Map.of();

    @BeforeEach
    void publish() throws SQLException {
        database.empty();
        database.asOwner("""
                insert into release select n, now(), 'editor', null, 1 from generate_series(1, 3) n;
                insert into entry values (-1, 'skill'), (-2, 'skill');
                insert into draft values (-1, 'skill', 'en', 'one', '{}', 0, null);
                insert into revision values (-1, 'en', 1, '{}', repeat('a', 64));
                insert into body values (repeat('a', 64), '{}'), (repeat('b', 64), '[]');
                insert into name values (-1, 'skill', 'one', -1, 'live', null, 2, null);
                insert into rendition values
                    (-1, -1, 'skill', '', 'one', 'en', 1, repeat('a', 64), '{}', 'One', '', 0, 2, null);
                insert into facet values (-1, -1, 'kind', 'tool', 'en', 'One', 'one', 2, null);
                insert into link values (-1, -1, '', 'related', -2, 1, '{}', 2, null);
                """);
        sizes = database.sizes();
    }

    @AfterEach
    void nothing_was_removed() {
        assertThat(database.sizes()).isEqualTo(sizes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    3 | null
                    2 | 2
                    1 | 2
                    1 | null
                    """)
    void ranges_of_one_key_never_overlap(String first, String last) {
        refused(
                "name_type_slug_int4range_excl",
                "insert into name values (-9, 'skill', 'one', -2, 'moved', null, %s, %s)".formatted(first, last));
        refused(
                "rendition_entry_type_part_locale_int4range_excl",
                "insert into rendition values (-9, -1, 'skill', '', 'two', 'en', 1, repeat('b', 64), '{}', '', '', 0, %s, %s)"
                        .formatted(first, last));
        refused(
                "link_source_relation_position_int4range_excl",
                "insert into link values (-9, -1, '', 'related', -2, 1, '{}', %s, %s)".formatted(first, last));
    }

    @Test
    void ranges_that_only_touch_are_taken() {
        assertThatThrownBy(() -> rolledBack("""
                        update name set last = 2; update rendition set last = 2; update link set last = 2;
                        insert into name values (-9, 'skill', 'one', -1, 'live', null, 3, null);
                        insert into rendition values
                            (-9, -1, 'skill', '', 'one', 'en', 1, repeat('b', 64), '{}', '', '', 0, 3, null);
                        insert into link values (-9, -1, '', 'related', -2, 1, '{}', 3, null);
                        """)).hasMessageContaining("taken back");
    }

    @Test
    void an_entry_has_one_name_at_a_time() {
        refused("name_live", "insert into name values (-9, 'skill', 'two', -1, 'live', null, 3, null)");
        refused("name_live", "insert into name values (-9, 'skill', 'two', -1, 'retired', null, 3, null)");
    }

    @Test
    void a_range_never_ends_before_it_begins() {
        refused("check", "update name set last = 1");
        refused("check", "update rendition set last = 1");
        refused("check", "update facet set last = 1");
        refused("check", "update link set last = 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update name set slug = 'two'",
                "update name set state = 'retired'",
                "update name set entry = -2, last = 3",
                "update name set first = 1",
                "update rendition set body = repeat('b', 64)",
                "update rendition set title = 'Two', last = 3",
                "update rendition set first = 3",
                "update facet set value = 'practice'",
                "update link set target = -1",
                "update link set attributes = '{\"importance\":1}'"
            })
    void not_even_the_owner_changes_a_published_row(String sql) {
        refused("refused: only the end of an open range may be set", sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "rendition", "facet", "link"})
    void an_end_is_set_once(String table) {
        refused(
                "update of %s refused".formatted(table),
                "update %1$s set last = 2; update %1$s set last = 3".formatted(table));
        refused(
                "update of %s refused".formatted(table),
                "update %1$s set last = 2; update %1$s set last = null".formatted(table));
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
    @ValueSource(strings = {"release", "revision", "body", "name", "rendition", "facet", "link"})
    void not_even_the_owner_removes_what_is_published(String table) {
        refused("delete of %s refused: what is published never changes".formatted(table), "delete from " + table);
        refused(
                "truncate of %s refused: what is published never changes".formatted(table),
                "truncate %s cascade".formatted(table));
    }

    @ParameterizedTest
    @ValueSource(strings = {"release", "entry", "draft", "revision", "name", "body", "rendition", "facet", "link"})
    void the_service_removes_nothing(String table) {
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
        database.asService("update draft set document = '[]'");
        for (var table : new String[] {"name", "rendition", "facet", "link"}) {
            database.asService("update %s set last = 3".formatted(table));
            assertThat(database.rows("select last from " + table)).containsExactly("3");
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
