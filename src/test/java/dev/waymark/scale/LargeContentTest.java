package dev.waymark.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.TestData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What thousands of linked entries cost the database, in statements and rows; nothing here looks at a clock. */
@QuarkusTest
@TestProfile(LargeContentTest.OwnData.class)
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LargeContentTest {
    private static final Logger LOG = Logger.getLogger(LargeContentTest.class);

    private static final int HALF = 5_000;
    private static final int ENTRIES = 2 * HALF;

    /** How much more twice as many entries may cost. */
    private static final double DOUBLED = 2.3;

    private static final int STATEMENTS_PER_THOUSAND = 350;
    private static final int STATEMENTS_OF_A_SITE_PER_THOUSAND = 40;
    private static final int ROWS_PER_ENTRY = 300;

    /**
     * Six of them are the record of who did it and what webhooks are told, four what it is found by, two what is withdrawn, one
     * counts what is said in which language.
     */
    private static final int STATEMENTS_OF_ONE = 66;

    /** Some hundred of them are what it is found by. */
    private static final int ROWS_OF_ONE = 1_200;

    /** Of small tables the server may rather read all rows than look for the right ones, which makes it twice as many. */
    private static final int ROWS_PER_REFERRER = 400;

    /** What concerns all entries; a change of one has bounds of its own. */
    private static final Set<String> OF_ALL = Set.of(Scenario.IMPORT, Scenario.SITE);

    private static final int STATEMENTS_OF_A_READ = 3;
    private static final int STATEMENTS_OF_A_COUNT = 4;
    private static final int ROWS_OF_A_PAGE = 2_000;
    private static final int ROWS_OF_A_DOCUMENT = 2_000;
    private static final int ROWS_OF_A_DELTA = 2_000;
    private static final int LISTS = 40;
    private static final int PAGES = 5;

    /** An application with a database of its own. */
    public static final class OwnData implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "waymark.data", TestData.folder("scale"),
                    "waymark.content.location", "none",
                    "waymark.languages", "en",
                    "waymark.cache.size", "0",
                    "quarkus.datasource.jdbc.max-size", String.valueOf(Meter.CONNECTIONS));
        }
    }

    @Inject
    Scenario scenario;

    private Map<String, Cost> ofHalf = Map.of();
    private Map<String, Cost> ofAll = Map.of();
    private Map<String, Cost> ofChangingAll = Map.of();
    private Map<String, Cost> ofLists = Map.of();
    private Map<String, Cost> ofListsLater = Map.of();
    private Map<String, Cost> ofDocuments = Map.of();
    private Map<String, Cost> ofCounting = Map.of();
    private Map<String, Cost> ofDelta = Map.of();
    private int referrers;

    @BeforeAll
    void measure(@TempDir Path folder) throws Exception {
        ofHalf = scenario.publish(folder.resolve("half"), HALF);
        ofAll = scenario.publish(folder.resolve("all"), ENTRIES);
        referrers = Client.total(Reads.references());
        ofLists = scenario.readLists();
        ofDocuments = scenario.readDocuments();
        ofCounting = scenario.count();
        ofChangingAll = scenario.publishAll(folder.resolve("again"), ENTRIES);
        scenario.moveRoadmaps(folder.resolve("moved"));
        ofListsLater = scenario.readLists();
        ofDelta = scenario.readDelta(folder.resolve("copied"));
        Stream.of(ofHalf, ofAll, ofLists, ofListsLater, ofDelta, ofDocuments, ofCounting, ofChangingAll)
                .forEach(costs -> costs.forEach((operation, cost) -> LOG.infof("%s: %s", operation, cost)));
    }

    @Test
    void twice_as_many_entries_cost_little_more_than_twice_as_much() {
        assertThat(ofAll).allSatisfy((operation, cost) -> {
            var half = of(ofHalf, operation);
            assertThat((double) cost.statements()).as("statements").isLessThanOrEqualTo(DOUBLED * half.statements());
            if (OF_ALL.contains(operation)) {
                assertThat((double) cost.rows()).as("rows").isLessThanOrEqualTo(DOUBLED * half.rows());
            }
        });
    }

    @Test
    void an_import_is_linear_in_its_entries() {
        assertLinear(of(ofAll, Scenario.IMPORT));
    }

    @Test
    void a_change_of_everything_is_linear_in_the_entries() {
        assertLinear(of(ofChangingAll, Scenario.ALL));
    }

    @Test
    void rendering_anew_is_linear_in_the_entries() {
        assertLinear(of(ofChangingAll, Scenario.RENDER_ANEW));
    }

    @Test
    void a_change_of_one_entry_costs_the_same_in_any_content() {
        assertThat(of(ofAll, Scenario.ONE))
                .satisfies(cost -> assertThat(cost.statements()).isLessThanOrEqualTo(STATEMENTS_OF_ONE))
                .satisfies(cost -> assertThat(cost.rows()).isLessThanOrEqualTo(ROWS_OF_ONE));
    }

    @Test
    void a_change_of_a_popular_entry_is_linear_in_its_referrers() {
        assertThat(referrers).as("a popular skill is popular").isGreaterThan(ENTRIES / 100);
        assertThat(of(ofAll, Scenario.POPULAR))
                .satisfies(cost -> assertThat(cost.statements()).isLessThanOrEqualTo(STATEMENTS_OF_ONE))
                .satisfies(cost ->
                        assertThat(cost.rows()).isLessThanOrEqualTo(ROWS_OF_ONE + ROWS_PER_REFERRER * referrers));
    }

    @Test
    void a_site_reads_hundreds_of_entries_by_a_statement() {
        var cost = of(ofAll, Scenario.SITE);
        assertThat(cost.statements()).isLessThanOrEqualTo(STATEMENTS_OF_A_SITE_PER_THOUSAND * ENTRIES / 1_000);
        assertThat(cost.rows()).isLessThanOrEqualTo(ROWS_PER_ENTRY * ENTRIES);
        assertThat(cost.written()).isZero();
    }

    @Test
    void a_page_of_a_list_costs_the_same_in_any_content() {
        assertEach(ofLists, STATEMENTS_OF_A_READ, ROWS_OF_A_PAGE);
    }

    @Test
    void a_page_of_a_list_does_not_pay_for_what_was_replaced() {
        assertEach(ofListsLater, STATEMENTS_OF_A_READ, ROWS_OF_A_PAGE);
    }

    @Test
    void what_changed_in_some_roadmaps_does_not_pay_for_all_that_they_place_and_placed() {
        assertEach(ofDelta, STATEMENTS_OF_A_READ, ROWS_OF_A_DELTA);
    }

    @Test
    void a_document_and_a_page_of_references_cost_the_same_in_any_content() {
        assertEach(ofDocuments, STATEMENTS_OF_A_READ, ROWS_OF_A_DOCUMENT);
    }

    @Test
    void counting_looks_at_no_more_than_what_is_counted() {
        assertEach(ofCounting, STATEMENTS_OF_A_COUNT, 2 * ENTRIES);
    }

    @Test
    void any_list_of_any_release_is_what_a_plain_query_finds() {
        var random = new Random(8);
        int found = 0;
        for (int time = 0; time < LISTS; time++) {
            var list = PlainList.of(random, scenario.newest());
            var expected = scenario.rows(list.query());
            found += expected.size();
            assertThat(Client.total(list.url())).as(list.url()).isEqualTo(expected.size());
            var walked = Client.walk(list.url() + "&limit=" + (1 + random.nextInt(40)), PAGES);
            assertThat(walked.slugs())
                    .as(list.url())
                    .isEqualTo(
                            walked.whole()
                                    ? expected
                                    : expected.subList(0, walked.slugs().size()));
        }
        assertThat(found).as("most lists are not empty").isGreaterThan(LISTS);
    }

    private static Cost of(Map<String, Cost> costs, String operation) {
        return Objects.requireNonNull(costs.get(operation), operation);
    }

    private static void assertLinear(Cost cost) {
        assertThat(cost.statements()).as("statements").isLessThanOrEqualTo(STATEMENTS_PER_THOUSAND * ENTRIES / 1_000);
        assertThat(cost.rows()).as("rows").isLessThanOrEqualTo(ROWS_PER_ENTRY * ENTRIES);
    }

    private static void assertEach(Map<String, Cost> costs, int statements, int rows) {
        assertThat(costs).isNotEmpty().allSatisfy((url, cost) -> {
            assertThat(cost.statements()).as("statements").isBetween(1L, (long) statements);
            assertThat(cost.read()).as("rows").isLessThanOrEqualTo(rows);
            assertThat(cost.written()).as("written").isZero();
        });
    }
}
