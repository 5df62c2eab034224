package dev.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.model.EntryType;
import dev.waymark.store.PageQuery.After;
import dev.waymark.store.PageQuery.Order;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** However much of several filters is read beforehand, a list has what the lists by each of them have in common. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListingTest {
    private static final Filter STAGES = new Filter.Facet("stage", List.of("beginner", "intermediate", "advanced"));
    private static final Filter SKILL = new Filter.Facet("skill", List.of("machine-learning"));
    private static final Filter ROLES = new Filter.TeachesFor(List.of("data-analyst", "machine-learning-engineer"));
    private static final Filter KINDS = new Filter.Facet("kind", List.of("book", "course"));

    /** How many learning resources teach that skill. */
    private static final int TEACHING = 10;

    private static final int PAGE = 2;
    private static final int MORE_THAN_ANY_FINDS = 1_000;
    private static final Thresholds WIDE = new Thresholds(MORE_THAN_ANY_FINDS, MORE_THAN_ANY_FINDS);

    @Inject
    Session session;

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "POSITION")
    void two_filters_find_what_both_find(Order order) {
        isCommon(order, List.of(STAGES, SKILL));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "POSITION")
    void three_filters_and_words_find_what_all_find(Order order) {
        isCommon(order, List.of(STAGES, SKILL, ROLES, KINDS));
    }

    private void isCommon(Order order, List<Filter> filters) {
        var common = slugs(order, List.of(SKILL), WIDE);
        assertThat(common).hasSize(TEACHING);
        filters.forEach(filter -> common.retainAll(slugs(order, List.of(filter), WIDE)));
        assertThat(common).hasSizeGreaterThan(3);
        for (int members : List.of(1, TEACHING, TEACHING + 1, MORE_THAN_ANY_FINDS)) {
            for (int found = 0; found <= common.size() + 1; found++) {
                var thresholds = new Thresholds(members, found);
                assertThat(slugs(order, filters, thresholds))
                        .as("%s", thresholds)
                        .isEqualTo(common);
                int counted = listing(query(order, filters, null), thresholds, Listing::count);
                assertThat(counted).as("%s", thresholds).isEqualTo(common.size());
            }
        }
    }

    /** Reads the list in pages of two. */
    private List<String> slugs(Order order, List<Filter> filters, Thresholds thresholds) {
        var slugs = new ArrayList<String>();
        @Nullable After after = null;
        List<Listing.Row> rows;
        do {
            rows = listing(query(order, filters, after), thresholds, Listing::page);
            for (var row : rows) {
                slugs.add(row.slug());
                after = new After(row.id(), row.key(), row.title(), row.slug());
            }
        } while (rows.size() == PAGE);
        return slugs;
    }

    private static PageQuery query(Order order, List<Filter> filters, @Nullable After after) {
        return new PageQuery(EntryType.LEARNING_RESOURCE, "en", 1, filters, order, after, PAGE, Integer.MAX_VALUE);
    }

    private <T> T listing(PageQuery query, Thresholds thresholds, Function<Listing, T> asked) {
        return QuarkusTransaction.requiringNew().call(() -> asked.apply(new Listing(session, query, thresholds)));
    }
}
